package org.evenkeel.accounts.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AccountImportTest {

    @Test
    void takesAccountsAndLeavesWhatARowDoesNotSay() throws InterruptedException {
        staffAt("owner-in-file@example.com");
        var first = imported("accounts", """
                account,owner_email,segment,services,monthly_amount,currency,client_since
                Záhrada s.r.o.,OWNER-in-file@example.com,Retail,Search ads;Newsletter,1250.50,EUR,2019-04-01
                Nobody's,nobody@example.com,Retail,,,,
                Badly paid,,,,12,XQX,
                Of the future,,,,,,2100-01-01
                """);
        assertThat(first.getInt("rowsAdded")).isEqualTo(1);
        assertThat(errors(first)).containsExactly("owner", "currency", "clientSince");

        var second = imported("accounts", "account,segment\nZAHRADA S.R.O.,Wholesale\n");
        assertThat(second.getInt("rowsAdded")).isEqualTo(1);
        asRole("owner")
                .queryParam("q", "zahrada")
                .get("/api/v1/accounts")
                .then()
                .body("items[0].relation.segment", equalTo("Wholesale"))
                .body("items[0].relation.services", equalTo(List.of("Search ads", "Newsletter")))
                .body("items[0].relation.contract.monthlyValue.amount", equalTo(1250.5f));
    }

    @Test
    void takesInvoicesAndTheirPaymentsOnce() throws InterruptedException {
        var invoices = """
                account,number,issued_on,due_on,amount,currency
                Pays by file,2026-1,2026-01-01,2026-01-31,1000,EUR
                Pays by file,2026-2,2026-01-01,2025-12-31,1000,EUR
                """;
        var first = imported("invoices", invoices);
        assertThat(first.getInt("rowsAdded")).isEqualTo(1);
        assertThat(errors(first)).containsExactly("due_on");
        assertThat(imported("invoices", invoices).getInt("rowsKnown")).isEqualTo(1);

        var payments = """
                account,invoice,received_on,amount,reference
                Pays by file,2026-1,2026-01-15,400,bank-1
                Pays by file,2026-1,2026-01-20,700,bank-2
                Pays by file,2026-9,2026-01-20,1,bank-3
                """;
        var paid = imported("payments", payments);
        assertThat(paid.getInt("rowsAdded")).isEqualTo(1);
        assertThat(errors(paid)).containsExactly("amount", "invoice");
        assertThat(imported("payments", payments).getInt("rowsKnown")).isEqualTo(1);
        String account = asRole("owner")
                .queryParam("q", "pays by file")
                .get("/api/v1/accounts")
                .path("items[0].id");
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts/" + account + "/invoices", "outstanding", 25))
                .containsExactly(600);
    }

    @Test
    void takesTimeAndOccasionsOnceAlsoWithoutAReference() throws InterruptedException {
        staffAt("spends-by-file@example.com");
        var times = """
                account,staff_email,day,minutes,activity
                Attended by file,spends-by-file@example.com,2026-02-01,90,Реклама
                Attended by file,spends-by-file@example.com,2026-02-01,1441,too long
                Attended by file,spends-by-file@example.com,2026-02-01,1.5,no whole number
                Attended by file,nobody@example.com,2026-02-01,90,nobody
                """;
        var first = imported("time-entries", times);
        assertThat(first.getInt("rowsAdded")).isEqualTo(1);
        assertThat(errors(first)).containsExactly("minutes", "minutes", "staff");
        assertThat(imported("time-entries", times).getInt("rowsKnown")).isEqualTo(1);

        var touchpoints = """
                {"account":"Attended by file","kind":"call","held_at":"2026-02-01T10:00:00Z",\
                "staff_email":"spends-by-file@example.com"}
                {"account":"Attended by file","kind":"duel","held_at":"2026-02-01T10:00:00Z",\
                "staff_email":"spends-by-file@example.com"}
                """;
        var held = imported("touchpoints&format=ndjson", touchpoints);
        assertThat(held.getInt("rowsAdded")).isEqualTo(1);
        assertThat(errors(held)).containsExactly("kind");
    }

    @Test
    void isForThoseWhoRunAccountsOnly() {
        for (var role : List.of("client", "employee", "auditor", "partner")) {
            given().auth()
                    .oauth2(TestTokens.of(role))
                    .contentType("text/csv")
                    .body("x")
                    .post("/api/v1/account-imports?preset=invoices")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(TestTokens.of("owner"))
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/account-imports?preset=nonsense")
                .then()
                .statusCode(400)
                .body("detail", containsString("preset"));
    }

    private static void staffAt(String email) {
        asRole("owner")
                .body(Map.of("name", email, "email", email, "language", "en", "timeZone", "UTC"))
                .post("/api/v1/staff-members")
                .then()
                .statusCode(201);
    }

    private static List<String> errors(JsonPath done) {
        return asRole("auditor")
                .get("/api/v1/account-imports/" + done.getString("id") + "/row-errors")
                .then()
                .statusCode(200)
                .extract()
                .path("items.column");
    }

    private static JsonPath imported(String preset, String file) throws InterruptedException {
        String id = given().auth()
                .oauth2(TestTokens.of("handler"))
                .contentType("application/octet-stream")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/account-imports?preset=" + preset)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (true) {
            var state = asRole("auditor")
                    .get("/api/v1/account-imports/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (state.getString("status").equals("DONE")
                    || state.getString("status").equals("FAILED")) {
                assertThat(state.getString("status")).as(state.prettify()).isEqualTo("DONE");
                return state;
            }
            Thread.sleep(50);
        }
    }
}
