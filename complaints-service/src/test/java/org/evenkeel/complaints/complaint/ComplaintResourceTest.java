package org.evenkeel.complaints.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.evenkeel.kit.testing.AccountsStandIn.HAWKE;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Chore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ComplaintResourceTest {

    @Inject
    DataSource database;

    @Inject
    @Any
    Instance<Chore> chores;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Map<String, Object> aComplaint(String matter) {
        var body = new HashMap<String, Object>();
        body.put("accountId", HUDGINS.toString());
        body.put("matter", matter);
        return body;
    }

    private static ValidatableResponse receive(String token, Map<String, Object> body) {
        return as(token).body(body).post("/api/v1/complaints").then();
    }

    private static String received(String matter) {
        return receive(TestTokens.of("handler"), aComplaint(matter))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long complaints() throws SQLException {
        return number("select count(*) from complaint");
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void receivesAComplaintAndAnswersWithWhatItKept() {
        var body = aComplaint("No orders for a month");
        body.put("description", "Nobody moved our marketing to the new platform.");
        body.put("wish", "Make it good");
        body.put("disputedAmount", Map.of("amount", 1250.5, "currency", "EUR"));
        receive(TestTokens.of("handler"), body)
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .header("Location", matchesPattern(".*/api/v1/complaints/[0-9a-f-]{36}"))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("reference", matchesPattern("C-\\d{4}-\\d{6}"))
                .body("accountName", equalTo("Hudgins Home Goods"))
                .body("language", equalTo("en"))
                .body("source", equalTo("WEB"))
                .body("status", equalTo("RECEIVED"))
                .body("disputedAmount.currency", equalTo("EUR"))
                .body("allowedActions", hasItems("acknowledge", "withdraw"));
    }

    @Test
    void answersAReceiptAsItIsReadAfterwards() {
        var body = aComplaint("Zľava išla nesprávnym ľuďom");
        body.put("description", "ההנחה הגיעה ללקוחות הלא נכונים");
        body.put("wish", "Make it good");
        body.put("language", "sk");
        body.put("externalReference", "CRM-" + UUID.randomUUID());
        body.put("contact", "Eva Nováková");
        body.put("disputedAmount", Map.of("amount", 1250.5, "currency", "EUR"));
        body.put(
                "namedPeople",
                List.of(
                        Map.of("name", "Dana Levi", "subject", "subject-of-employee"),
                        Map.of("name", "Boris", "outsider", true)));
        var answered = receive(TestTokens.of("handler"), body).statusCode(201).extract();
        var read = as(TestTokens.of("handler"))
                .get("/api/v1/complaints/" + answered.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", answered.header("ETag"))
                .body("namedPeople.name", contains("Dana Levi", "Boris"))
                .extract();
        var expected = new HashMap<>(answered.jsonPath().getMap(""));
        var kept = new HashMap<>(read.jsonPath().getMap(""));
        // numeric(19,4) reads back with its scale
        expected.remove("disputedAmount");
        kept.remove("disputedAmount");
        assertThat(kept).isEqualTo(expected);
        assertThat(read.jsonPath().getDouble("disputedAmount.amount")).isEqualTo(1250.5);
    }

    @Test
    void holdsNoTransactionOpenWhileItAsksForAnAccount() throws Exception {
        var body = aComplaint("Said before the account is known here");
        body.put("accountId", HAWKE.toString());
        int looks = 0;
        try (var sender = Executors.newSingleThreadExecutor()) {
            var answer = sender.submit(
                    () -> receive(TestTokens.of("handler"), body).extract().statusCode());
            while (!answer.isDone()) {
                assertThat(transactionsLeftOpen()).isZero();
                looks++;
                Thread.sleep(50);
            }
            assertThat(answer.get()).isEqualTo(201);
        }
        assertThat(looks).isGreaterThan(5);
    }

    private long transactionsLeftOpen() throws SQLException {
        return number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and state = 'idle in transaction' and state_change < clock_timestamp() - interval '100 ms'");
    }

    @Test
    void refusesACallerWithoutToken() {
        given().contentType(ContentType.JSON)
                .body(aComplaint("x"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesARoleThatMayNotWrite() throws SQLException {
        var before = complaints();
        receive(TestTokens.of("auditor"), aComplaint("x"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        receive(TestTokens.partner("complaints:read"), aComplaint("x")).statusCode(403);
        assertThat(complaints()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    matter        | ''
                    matter        | '   '
                    matter        | bidi \u202e override
                    matter        | control \u0000 character
                    language      | nonsense!
                    accountId     | 01990000-0000-7000-8000-00000000dead
                    """)
    void refusesABrokenFieldNamingIt(String field, String value) throws SQLException {
        var before = complaints();
        var body = aComplaint("A matter");
        body.put(field, value);
        receive(TestTokens.of("handler"), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", hasItem(field));
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void refusesTooLongATextNamingItsField() {
        receive(TestTokens.of("handler"), aComplaint("x".repeat(501)))
                .statusCode(400)
                .body("violations.field", contains("matter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"matter\": \"x\", \"unknown\": 1}",
                "{\"matter\": 17, \"accountId\": \"not-a-uuid\"}",
                "{\"matter\": ",
                "[]",
                "null",
                "\"text\"",
                "{\"matter\": \"x\", \"disputedAmount\": {\"amount\": 1, \"currency\": \"XQX\"}}",
                "{\"matter\": \"x\", \"disputedAmount\": {\"amount\": -1, \"currency\": \"EUR\"}}",
                "{\"matter\": \"\\ud800\"}"
            })
    void answersABrokenBodyWithAProblem(String body) throws SQLException {
        var before = complaints();
        as(TestTokens.of("handler"))
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void refusesAFieldItDoesNotKnowNamingIt() {
        var body = aComplaint("x");
        body.put("disputedAmount", Map.of("amount", 1, "currency", "EUR", "sum", 2));
        receive(TestTokens.of("handler"), body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", contains("disputedAmount.sum"));
    }

    @ParameterizedTest
    @CsvSource({"accountId,not-a-uuid", "namedPeople,nobody", "disputedAmount,much"})
    void refusesAValueOfAnotherTypeNamingItsField(String field, String value) {
        var body = aComplaint("x");
        body.put(field, value);
        receive(TestTokens.of("handler"), body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", contains(field));
    }

    @Test
    void refusesAnotherContentTypeAndTooLargeABody() {
        given().auth()
                .oauth2(TestTokens.of("handler"))
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/complaints")
                .then()
                .statusCode(415);
        var body = aComplaint("x");
        body.put("description", "x".repeat(2_200_000));
        receive(TestTokens.of("handler"), body).statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    @Test
    void takesAClientsComplaintForTheirOwnAccountOnly() {
        var own = TestTokens.client(HUDGINS);
        receive(own, Map.of("matter", "Ours")).statusCode(201).body("accountId", equalTo(HUDGINS.toString()));
        receive(own, Map.of("matter", "Theirs", "accountId", CLERVI.toString()))
                .statusCode(400)
                .body("violations.field", contains("accountId"));
    }

    @Test
    void hidesAnotherClientsComplaint() {
        var id = received("Between us");
        as(TestTokens.client(HUDGINS)).get("/api/v1/complaints/" + id).then().statusCode(200);
        as(TestTokens.client(CLERVI))
                .get("/api/v1/complaints/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as(TestTokens.client(CLERVI))
                .get("/api/v1/complaints/" + id + "/history")
                .then()
                .statusCode(404);
        as(TestTokens.client(CLERVI))
                .get("/api/v1/complaints?q=between")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(TestTokens.partnerOf("complaints:read", CLERVI))
                .get("/api/v1/complaints/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void showsAnEmployeeTheCasesThatNameThem() {
        var named = aComplaint("Rude on the phone");
        named.put("namedPeople", List.of(Map.of("name", "Dana", "subject", TestTokens.subjectOf("employee"))));
        String hers = receive(TestTokens.of("handler"), named)
                .statusCode(201)
                .extract()
                .path("id");
        var others = received("Somebody else's matter");
        as(TestTokens.of("employee"))
                .get("/api/v1/complaints/" + hers)
                .then()
                .statusCode(200)
                .body("allowedActions", contains("add-attachment", "escalate", "record-incident"));
        as(TestTokens.of("employee")).get("/api/v1/complaints/" + others).then().statusCode(404);
        as(TestTokens.of("employee"))
                .get("/api/v1/complaints?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(hers))
                .body("items.id", not(hasItem(others)));
    }

    @Test
    void remembersAnAnswerForAWeek() {
        var key = UUID.randomUUID().toString();
        var first = sentOnce(key);
        forgetAnswersAsOf(Instant.now().plus(Duration.ofDays(6)));
        assertThat(sentOnce(key)).isEqualTo(first);
        forgetAnswersAsOf(Instant.now().plus(Duration.ofDays(8)));
        assertThat(sentOnce(key)).isNotEqualTo(first);
    }

    private static String sentOnce(String key) {
        return as(TestTokens.of("handler"))
                .header("Idempotency-Key", key)
                .body(aComplaint("Remembered"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void forgetAnswersAsOf(Instant time) {
        chores.stream()
                .filter(chore -> chore.name().equals("forget-idempotent-answers"))
                .findFirst()
                .orElseThrow()
                .run(time);
    }

    @Test
    void answersARepeatedRequestAlikeWithoutASecondEffect() throws SQLException {
        var key = UUID.randomUUID().toString();
        var first = as(TestTokens.of("handler"))
                .header("Idempotency-Key", key)
                .body(aComplaint("Once"))
                .post("/api/v1/complaints");
        var before = complaints();
        var again = as(TestTokens.of("handler"))
                .header("Idempotency-Key", key)
                .body(aComplaint("Once"))
                .post("/api/v1/complaints");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(complaints()).isEqualTo(before);
        as(TestTokens.of("handler"))
                .header("Idempotency-Key", key)
                .body(aComplaint("Other"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        as(TestTokens.of("senior"))
                .header("Idempotency-Key", key)
                .body(aComplaint("Another caller's key"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .body("matter", equalTo("Another caller's key"));
    }

    @Test
    void takesAPartnersReferenceOnce() throws SQLException {
        var body = aComplaint("By the partner");
        body.put("externalReference", "CRM-" + UUID.randomUUID());
        receive(TestTokens.partner("complaints:write"), body).statusCode(201).body("source", equalTo("API"));
        var before = complaints();
        receive(TestTokens.partner("complaints:write"), body)
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void withdrawsOnceAndKeepsTheReason() {
        var id = received("To be settled");
        var path = "/api/v1/complaints/" + id + "/withdrawal";
        as(TestTokens.of("handler"))
                .header("If-Match", "\"v7\"")
                .body(Map.of("reason", "Settled"))
                .post(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        as(TestTokens.of("employee"))
                .body(Map.of("reason", "x"))
                .post(path)
                .then()
                .statusCode(403);
        as(TestTokens.of("handler"))
                .get("/api/v1/complaints/" + id)
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("version", equalTo(0));
        as(TestTokens.client(HUDGINS))
                .header("If-Match", "\"v0\"")
                .body(Map.of("reason", "Settled by phone"))
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", contains("add-attachment", "reopen"));
        as(TestTokens.of("handler"))
                .body(Map.of("reason", "Again"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        as(TestTokens.of("auditor"))
                .get("/api/v1/complaints/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.type", contains("org.evenkeel.complaint.received", "org.evenkeel.complaint.withdrawn"))
                .body("items.reason", contains(nullValue(), equalTo("Settled by phone")));
    }

    @ParameterizedTest
    @CsvSource({
        "'Die Rechnung ist doppelt gekommen',rechnung",
        "'Zľava išla nesprávnym ľuďom',zlava",
        "'Zľava išla nesprávnym ľuďom',NESPRÁV",
        "'Счёт пришёл дважды',счет",
        "'Счет пришел дважды',пришёл",
        "'הלקוח אינו מרוצה מהסְתִירָה',סתירה",
        "'ההזמנות לא הגיעו',זמנות",
        "'الفاتورة وصلت مرتين',فاتور",
        "'100%_sure \\ thing','100%_sure \\'"
    })
    void findsWordsAndPartsOfThemInAnyScript(String matter, String words) {
        var id = received(matter);
        as(TestTokens.of("handler"))
                .queryParam("q", words)
                .queryParam("limit", 200)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as(TestTokens.of("handler"))
                .queryParam("q", words + " zzzzz")
                .get("/api/v1/complaints")
                .then()
                .body("items", empty());
    }

    @Test
    void pagesThroughEverythingOnce() {
        var word = "paging" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 7; i++) {
            received(word + " " + i);
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(TestTokens.of("handler"))
                    .queryParam("q", word)
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/complaints")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,many",
        "cursor,garbage",
        "from,yesterday",
        "account,x",
        "status,LOST",
        "q,a b c d e f g h i j k l"
    })
    void refusesABrokenFilterNamingIt(String parameter, String value) {
        as(TestTokens.of("handler"))
                .queryParam(parameter, value)
                .get("/api/v1/complaints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void filtersByAccountAndPeriod() {
        received("Filtered");
        as(TestTokens.of("handler"))
                .queryParam("account", CLERVI)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.accountId", everyItem(equalTo(CLERVI.toString())));
        as(TestTokens.of("handler"))
                .queryParam("to", "2020-01-01T00:00:00Z")
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem("x")));
    }

    @Test
    void sumsAnAccountUp() {
        received("Counted");
        as(TestTokens.of("handler"))
                .get("/api/v1/complaint-summaries/" + HUDGINS)
                .then()
                .statusCode(200)
                .body("latest", not(empty()))
                .body("byStatus.RECEIVED", org.hamcrest.Matchers.greaterThan(0));
        as(TestTokens.client(CLERVI))
                .get("/api/v1/complaint-summaries/" + HUDGINS)
                .then()
                .statusCode(404);
    }

    @Test
    void tellsTheFeedOfAReceiptWithoutItsContent() {
        var id = received("Not for the feed");
        var cursor = "";
        var found = new ArrayList<Map<String, Object>>();
        while (true) {
            List<Map<String, Object>> events = as(TestTokens.of("service"))
                    .queryParam("after", cursor)
                    .get("/api/v1/events/complaints")
                    .then()
                    .statusCode(200)
                    .contentType("application/cloudevents-batch+json")
                    .extract()
                    .jsonPath()
                    .getList("");
            if (events.isEmpty()) {
                break;
            }
            events.stream().filter(event -> id.equals(event.get("subject"))).forEach(found::add);
            cursor = (String) events.getLast().get("cursor");
        }
        assertThat(found).hasSize(1);
        assertThat(found.getFirst())
                .containsEntry("type", "org.evenkeel.complaint.received")
                .containsEntry("account", HUDGINS.toString());
        assertThat(found.getFirst().toString()).doesNotContain("Not for the feed");
    }

    @Test
    void tellsAPartnerOnlyOfTheAccountsItIsConfinedTo() {
        received("Of another account");
        var told = as(TestTokens.partnerOf("events:read", CLERVI))
                .queryParam("limit", 1000)
                .get("/api/v1/events/complaints")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .jsonPath()
                .getList("account", String.class);
        assertThat(told).doesNotContain(HUDGINS.toString());
    }

    @Test
    void keepsTheFeedFromThoseWhoMayNotReadIt() {
        as(TestTokens.client(HUDGINS)).get("/api/v1/events/complaints").then().statusCode(403);
        as(TestTokens.of("handler")).get("/api/v1/events/complaints").then().statusCode(403);
        as(TestTokens.of("service")).get("/api/v1/events/accounts").then().statusCode(404);
        as(TestTokens.of("service"))
                .queryParam("after", "x")
                .get("/api/v1/events/complaints")
                .then()
                .statusCode(400)
                .body("violations", hasSize(1));
    }
}
