package org.evenkeel.complaints.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ComplaintImportTest {

    private static final String HEADER =
            "reference,received_at,account,matter,description,wish,language,amount,currency,contact\n";

    private static JsonPath imported(byte[] file, String query) throws InterruptedException {
        String id = given().auth()
                .oauth2(TestTokens.of("handler"))
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/complaint-imports?" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (true) {
            var state = given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .get("/api/v1/complaint-imports/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (state.getString("status").equals("DONE")
                    || state.getString("status").equals("FAILED")) {
                return state;
            }
            Thread.sleep(50);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesGoodRowsInAndReportsTheOthers() throws InterruptedException {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var file = HEADER
                + mark + "-1,2026-03-01T10:00:00+02:00,Fourlane,Faktúra prišla dvakrát,,,sk,100.50,EUR,Jana\n"
                + mark + "-2,2026-03-02,Fourlane,,no matter,,,,,\n"
                + mark + "-3,tomorrow,Hawke,Discount,,,,,,\n"
                + mark + "-4,2026-03-02,Hawke,Discount,,,,12,XQX,\n"
                + mark
                + "-5,2026-03-02,Утопия,Скидка ушла не тем клиентам,Мы не согласны платить за вашу ошибку,,,,,\n";
        var done = imported(bytes(file), "filename=sample.csv");
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getInt("rowsAdded")).isEqualTo(2);
        assertThat(done.getInt("rowsRefused")).isEqualTo(3);
        given().auth()
                .oauth2(TestTokens.of("handler"))
                .get("/api/v1/complaint-imports/" + done.getString("id") + "/row-errors")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(java.util.List.of(3, 4, 5)))
                .body("items.column", equalTo(java.util.List.of("matter", "received_at", "currency")));
        given().auth()
                .oauth2(TestTokens.of("handler"))
                .get("/api/v1/complaints?q=" + mark)
                .then()
                .statusCode(200)
                .body("items.language", equalTo(java.util.List.of("ru", "sk")))
                .body("items.source", equalTo(java.util.List.of("FILE", "FILE")));

        var again = imported(bytes(file), "filename=sample.csv");
        assertThat(again.getInt("rowsAdded")).isZero();
        assertThat(again.getInt("rowsKnown")).isEqualTo(2);
    }

    @Test
    void takesGzippedNdjsonWithAMappingAndKnowsRowsWithoutIdentifierAgain() throws Exception {
        var row = "{\"company\": \"Clervi Catering\", \"subject\": \"Nobody answers " + UUID.randomUUID() + "\"}\n";
        var file = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(file)) {
            gzip.write(bytes(row));
        }
        var query = "format=ndjson&map.account=company&map.matter=subject";
        assertThat(imported(file.toByteArray(), query).getInt("rowsAdded")).isEqualTo(1);
    }

    @Test
    void saysWhichColumnsAFileLacks() throws InterruptedException {
        var failed = imported(bytes("Complaint ID,Issue\n1,Late\n"), "preset=cfpb");
        assertThat(failed.getString("status")).isEqualTo("FAILED");
        assertThat(failed.getString("problem.detail")).contains("Company").contains("Consumer complaint narrative");
        assertThat(failed.getInt("rowsAdded")).isZero();
    }

    @Test
    void refusesWhoMayNotImportAndWhatCannotBeRead() {
        given().auth()
                .oauth2(TestTokens.of("employee"))
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/complaint-imports")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.partnerOf("complaints:write", AccountsStandIn.HUDGINS))
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/complaint-imports")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("handler"))
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/complaint-imports?preset=nonsense")
                .then()
                .statusCode(400)
                .body("detail", containsString("preset"));
    }

    @Test
    void takesThePublicComplaintsOfTheConsumerBureau() throws Exception {
        var file = Path.of("../../shared/data/cfpb/cfpb_payday_2023.csv");
        Assumptions.assumeTrue(Files.exists(file), "the public data set is not here");
        var done = imported(read(file), "preset=cfpb&filename=cfpb_payday_2023.csv");
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getInt("rowsAdded")).isEqualTo(1951);
        assertThat(done.getInt("rowsRefused")).isZero();
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
