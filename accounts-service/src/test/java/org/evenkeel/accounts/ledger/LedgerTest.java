package org.evenkeel.accounts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class LedgerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Sweeps sweeps;

    @Inject
    OverdueSweep overdue;

    @Test
    void keepsAnInvoiceFromItsIssueToTheLastPayment() {
        var account = anAccount("Pays in parts");
        var invoice = anInvoice(account, "2026-1", TODAY.minusDays(1));

        var path = path(account) + "/" + invoice;
        asRole("handler")
                .header("If-Match", "\"v0\"")
                .body(Map.of("receivedOn", TODAY.toString(), "amount", 400, "reference", "bank-1"))
                .post(path + "/payments")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("status", equalTo("PARTLY_PAID"))
                .body("outstanding", equalTo(600))
                .body("overdue", equalTo(true))
                .body("allowedActions", hasItems("receivePayment", "dispute"));
        pay(account, invoice, 600)
                .then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("overdue", equalTo(false))
                .body("payments.amount", contains(400, 600))
                .body("allowedActions", equalTo(List.of()));

        assertThat(eventsAbout(invoice))
                .extracting("type")
                .containsExactly(
                        "org.evenkeel.invoice.issued",
                        "org.evenkeel.invoice.payment-received",
                        "org.evenkeel.invoice.payment-received",
                        "org.evenkeel.invoice.settled");
        asRole("owner")
                .get("/api/v1/accounts/{id}/facts", account)
                .then()
                .body("items.type", hasItems("org.evenkeel.invoice.issued", "org.evenkeel.invoice.settled"));
    }

    @Test
    void keepsADisputeApartUntilItIsSettled() {
        var account = anAccount("Disputes an invoice");
        var invoice = anInvoice(account, "2026-1", TODAY.minusDays(1));
        String dispute = asRole("handler")
                .body(Map.of("amount", 1000, "reason", "The discount went to the wrong audience"))
                .post(path(account) + "/" + invoice + "/disputes")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("disputed", equalTo(1000))
                .extract()
                .path("disputes[0].id");
        var settlement = path(account) + "/" + invoice + "/disputes/" + dispute + "/settlement";

        as(TestTokens.partner(Scopes.WRITE))
                .body(Map.of("outcome", "CREDITED"))
                .post(settlement)
                .then()
                .statusCode(403);
        asRole("senior")
                .body(Map.of("outcome", "CREDITED"))
                .post(settlement)
                .then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
        asRole("senior")
                .body(Map.of("outcome", "STANDS"))
                .post(settlement)
                .then()
                .statusCode(409);
        assertThat(eventsAbout(invoice))
                .extracting("type")
                .containsExactly(
                        "org.evenkeel.invoice.issued",
                        "org.evenkeel.invoice.disputed",
                        "org.evenkeel.invoice.dispute-settled",
                        "org.evenkeel.invoice.settled");
    }

    @Test
    void tellsOnceThatAnInvoiceIsOverdue() {
        var account = anAccount("Pays late");
        var late = anInvoice(account, "late", TODAY.minusDays(1));
        var dueToday = anInvoice(account, "due today", TODAY);

        sweeps.run(overdue);
        sweeps.run(overdue);

        assertThat(eventsAbout(late))
                .extracting("type")
                .containsExactly("org.evenkeel.invoice.issued", "org.evenkeel.invoice.overdue");
        assertThat(eventsAbout(dueToday)).hasSize(1);
        assertThat(walk(TestTokens.of("auditor"), path(account) + "?overdue=true", "id", 25))
                .containsExactly(late.toString());
    }

    @Test
    void listsTheLastIssuedFirstAndEachOnce() {
        var account = anAccount("With many invoices");
        for (int i = 0; i < 7; i++) {
            anInvoice(account, "n" + i, TODAY.minusDays(i / 2));
        }

        var days = walk(TestTokens.of("employee"), path(account), "issuedOn", 2);

        assertThat(days).hasSize(7).isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
        assertThat(walk(TestTokens.client(account), path(account), "id", 3))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void cancelsWhatWasSentByMistake() {
        var account = anAccount("Got a wrong invoice");
        var invoice = anInvoice(account, "wrong", TODAY);

        asRole("owner")
                .body(Map.of("reason", "Sent to the wrong client"))
                .post(path(account) + "/" + invoice + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("outstanding", equalTo(0));
        pay(account, invoice, 1).then().statusCode(409);
        assertThat(eventsAbout(invoice)).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.invoice.cancelled")
                .containsEntry("reason", "Sent to the wrong client"));
    }

    @Test
    void isOpenToTheRightPeopleOnly() {
        var account = anAccount("With a private ledger");
        var other = anAccount("With another ledger");
        var invoice = anInvoice(account, "private", TODAY);
        var path = path(account) + "/" + invoice;

        for (var reader : List.of(
                TestTokens.client(account),
                TestTokens.of("employee"),
                TestTokens.of("auditor"),
                TestTokens.partnerOf(Scopes.READ, account))) {
            as(reader).get(path).then().statusCode(200).body("allowedActions", equalTo(List.of()));
        }
        as(TestTokens.client(other)).get(path).then().statusCode(404);
        as(TestTokens.partnerOf(Scopes.READ, other)).get(path).then().statusCode(404);
        as(TestTokens.partner("accounts:read")).get(path).then().statusCode(403);
        asRole("owner").get(path(other) + "/" + invoice).then().statusCode(404);
        for (var stranger : List.of(
                TestTokens.client(account),
                TestTokens.of("employee"),
                TestTokens.of("auditor"),
                TestTokens.partner(Scopes.READ))) {
            as(stranger).body(invoice("x", TODAY)).post(path(account)).then().statusCode(403);
        }
        as(TestTokens.partnerOf(Scopes.WRITE, account))
                .body(invoice("by the bookkeeping", TODAY))
                .post(path(account))
                .then()
                .statusCode(201);
        as(TestTokens.partnerOf(Scopes.WRITE, other))
                .body(invoice("x", TODAY))
                .post(path(account))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var account = anAccount("Gets bad invoices");
        var invoice = anInvoice(account, "good", TODAY);
        refuses(account, 409, "number", "good");
        refuses(account, 400, "number", " ");
        refuses(account, 400, "issuedOn", TODAY.plusDays(1).toString());
        refuses(account, 400, "dueOn", TODAY.minusDays(99).toString());
        refuses(account, 400, "dueOn", null);
        refuses(account, 400, "total", Map.of("amount", 0, "currency", "EUR"));
        refuses(account, 400, "total", Map.of("amount", -1, "currency", "EUR"));
        refuses(account, 400, "total", Map.of("amount", 1.00001, "currency", "EUR"));
        refuses(account, 400, "total", Map.of("amount", 1, "currency", "XQX"));
        refuses(Ids.next(), 404, "number", "new");
        pay(account, invoice, 1001).then().statusCode(400).body("violations.field", contains("amount"));
        pay(account, invoice, 0).then().statusCode(400);
        asRole("handler")
                .header("If-Match", "\"v7\"")
                .body(Map.of("receivedOn", TODAY.toString(), "amount", 1))
                .post(path(account) + "/" + invoice + "/payments")
                .then()
                .statusCode(412);

        assertThat(walk(TestTokens.of("owner"), path(account), "number", 25)).containsExactly("good");
        assertThat(eventsAbout(invoice)).hasSize(1);
    }

    @Test
    void saysHowADateIsWrittenWhereOneCannotBeRead() {
        asRole("owner")
                .body(Map.of(
                        "number",
                        "new",
                        "issuedOn",
                        TODAY.toString(),
                        "dueOn",
                        "2026-09-31",
                        "total",
                        Map.of("amount", 1, "currency", "EUR")))
                .post("/api/v1/accounts/{id}/invoices", anAccount("Billed to a day that is none"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("dueOn"))
                .body("violations.message", contains("must be a date such as 2026-01-31"));
    }

    private static void refuses(UUID account, int status, String field, Object value) {
        var invoice = invoice("new", TODAY);
        invoice.put(field, value);
        assertThat(asRole("handler").body(invoice).post(path(account)).statusCode())
                .as(field + " " + value)
                .isEqualTo(status);
    }

    private static String path(UUID account) {
        return "/api/v1/accounts/" + account + "/invoices";
    }

    private static Map<String, Object> invoice(String number, LocalDate dueOn) {
        return new HashMap<>(Map.of(
                "number", number,
                "issuedOn", dueOn.minusDays(30).toString(),
                "dueOn", dueOn.toString(),
                "total", Map.of("amount", 1000, "currency", "EUR")));
    }

    private static UUID anInvoice(UUID account, String number, LocalDate dueOn) {
        return UUID.fromString(asRole("handler")
                .body(invoice(number, dueOn))
                .post(path(account))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response pay(UUID account, UUID invoice, int amount) {
        return asRole("handler")
                .body(Map.of("receivedOn", TODAY.toString(), "amount", amount))
                .post(path(account) + "/" + invoice + "/payments");
    }
}
