package org.evenkeel.accounts.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FiguresTest {

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    @Inject
    Inbox inbox;

    @Inject
    Sweeps sweeps;

    @Inject
    DailyFigures daily;

    @Inject
    DataSource database;

    @Test
    void followAFactWithItsReason() {
        var account = anAccount("Followed by figures");
        var complaint = Ids.next();
        var found = found(account, complaint, "UPHELD", "[]");

        arrive(found);
        await(() -> "35.0".equals(text(figures(account), "debt.value")));

        var figures = figures(account);
        assertThat(figures.getString("fit.direction")).isEqualTo("MORE_IS_BETTER");
        assertThat(figures.getString("debt.direction")).isEqualTo("LESS_IS_BETTER");
        assertThat(figures.getString("quadrant")).isEqualTo("REPAIR");
        assertThat(figures.getList("debt.factors.find { it.factor == 'UPHELD_NOT_MADE_GOOD' }.facts"))
                .containsExactly(found.getId());
        assertThat(figures.getString("fit.factors.find { it.factor == 'LIKENESS' }.missing"))
                .isEqualTo("NOT_COMPARED_WITH_THE_BEST");

        // made good, and a senior had talked
        var closed = event(account, complaint, "closed", "{\"talked\":true}");
        arrive(closed);
        await(() -> "0.0".equals(text(figures(account), "debt.value")));
        asRole("auditor")
                .get("/api/v1/accounts/{id}/figures/history", account)
                .then()
                .statusCode(200)
                .body("items[0].why", equalTo("FACTS"))
                .body("items[0].facts.type", equalTo(List.of("org.evenkeel.complaint.closed")))
                .body("items[0].facts.eventId", equalTo(List.of(closed.getId())))
                .body("items[0].debtBy", equalTo(-35.0f))
                .body("items[0].factors.factor", hasItem("UPHELD_NOT_MADE_GOOD"))
                .body("items[1].facts.type", equalTo(List.of("org.evenkeel.complaint.found")));
    }

    @Test
    void areNotMadeAgainForAComplaintThatNobodyJudgedYet() {
        var account = anAccount("Complained and was judged");
        arrive(event(account, Ids.next(), "received", "{}"), found(account, Ids.next(), "UPHELD", "[]"));
        await(() -> "35.0".equals(text(figures(account), "debt.value")));

        asRole("auditor")
                .get("/api/v1/accounts/{id}/figures/history", account)
                .then()
                .body("items.facts.type.flatten()", equalTo(List.of("org.evenkeel.complaint.found")));
        asRole("owner").get("/api/v1/accounts/{id}", account).then().body("complaints", equalTo(1));
    }

    @Test
    void tellThatAnInvoiceWasPaid() {
        var account = anAccount("Paid late and then at all");
        String invoice = asRole("handler")
                .body(Map.of(
                        "number",
                        "1",
                        "issuedOn",
                        NOW.toLocalDate().minusDays(60).toString(),
                        "dueOn",
                        NOW.toLocalDate().minusDays(30).toString(),
                        "total",
                        Map.of("amount", 100, "currency", "EUR")))
                .post("/api/v1/accounts/{id}/invoices", account)
                .path("id");
        await(() -> "50.0".equals(text(figures(account), "fit.value")));

        asRole("handler")
                .body(Map.of("receivedOn", NOW.toLocalDate().minusDays(27).toString(), "amount", 100))
                .post("/api/v1/accounts/{id}/invoices/{invoice}/payments", account, invoice)
                .then()
                .statusCode(200);
        await(() -> "95.0".equals(text(figures(account), "fit.value")));

        asRole("owner")
                .get("/api/v1/accounts/{id}/figures/history", account)
                .then()
                .body("items[0].facts.type", hasItem("org.evenkeel.invoice.settled"))
                .body("items[0].fitBy", equalTo(45.0f))
                .body("items[0].factors.factor", equalTo(List.of("PAYMENT")));
    }

    @Test
    void areTheSameWhenAllAreMadeAgainFromTheFacts() throws Exception {
        var accounts = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            var account = anAccount("Made again " + i);
            accounts.add(account);
            arrive(
                    found(account, Ids.next(), i % 2 == 0 ? "UPHELD" : "NOT_UPHELD", "[]"),
                    found(account, Ids.next(), "NOT_UPHELD", "[{\"cause\":\"MISUSE\",\"percent\":33}]"),
                    event(account, Ids.next(), "conduct-confirmed", "{\"incidentId\":\"" + Ids.next() + "\"}"));
        }
        await(() -> rows("select count(*) from fresh_fact") == 0);
        var before = figuresOf(accounts);
        forget(accounts);

        var run = rebuilt();

        assertThat(figuresOf(accounts)).isEqualTo(before);
        assertThat(run.getLong("done")).isEqualTo(run.getLong("total"));
        rebuilt();
        assertThat(figuresOf(accounts)).isEqualTo(before);
    }

    @Test
    void followTheDaysWithoutAnyFact() throws SQLException {
        var account = anAccount("Grows older");
        var commitment = Ids.next();
        arrive(event(
                account,
                Ids.next(),
                "commitment-made",
                "{\"commitmentId\":\"%s\",\"dueAt\":\"%s\"}"
                        .formatted(commitment, NOW.minusHours(1).toInstant())));
        await(() -> "0.0".equals(text(figures(account), "debt.value")));
        sweeps.run(daily);
        execute("update account_figures set as_of = as_of - 1 where account_id = '" + account + "'");
        execute("""
                update fact set data = jsonb_set(data, '{dueAt}', '"%s"')
                 where account_id = '%s'""".formatted(NOW.minusDays(2).toInstant(), account));

        assertThat(sweeps.run(daily)).isPositive();

        assertThat(text(figures(account), "debt.value")).isEqualTo("20.0");
        asRole("owner")
                .get("/api/v1/accounts/{id}/figures/history", account)
                .then()
                .body("items[0].why", equalTo("TIME"));
        assertThat(sweeps.run(daily)).isZero();
    }

    @Test
    void areListedInTheirOrderAndByQuadrant() {
        for (int i = 0; i < 7; i++) {
            var account = anAccount("Listed by figures " + i);
            for (int j = 0; j <= i / 3; j++) {
                arrive(found(account, Ids.next(), i % 2 == 0 ? "UPHELD" : "NOT_UPHELD", "[]"));
            }
        }
        await(() -> rows("select count(*) from fresh_fact") == 0);

        for (var sort : List.of("fit", "-fit", "debt", "-debt")) {
            var field = sort.replace("-", "");
            var ids = walk(TestTokens.of("owner"), "/api/v1/account-figures?sort=" + sort, "accountId", 3);
            var values = walk(TestTokens.of("owner"), "/api/v1/account-figures?sort=" + sort, field, 3).stream()
                    .map(value -> value == null ? -1.0 : ((Number) value).doubleValue())
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
            assertThat(values)
                    .isSortedAccordingTo(
                            sort.startsWith("-")
                                    ? java.util.Comparator.reverseOrder()
                                    : java.util.Comparator.naturalOrder());
        }
        assertThat(walk(TestTokens.of("owner"), "/api/v1/account-figures?quadrant=REPAIR", "quadrant", 3))
                .isNotEmpty()
                .containsOnly("REPAIR");
        assertThat(walk(TestTokens.of("owner"), "/api/v1/account-figures?minDebt=45&sort=debt", "debt", 25))
                .isNotEmpty()
                .allSatisfy(debt -> assertThat(((Number) debt).doubleValue()).isGreaterThanOrEqualTo(45));
        for (var query : List.of("sort=name", "quadrant=NOWHERE", "minFit=101", "cursor=x", "limit=0")) {
            asRole("owner").get("/api/v1/account-figures?" + query).then().statusCode(400);
        }
    }

    @Test
    void areNotForClientsNorForPartnersWithoutTheScopeNorForOtherPeoplesEmployees() {
        var account = anAccount("With secret figures");
        var other = anAccount("With other secret figures");
        var owner = aStaffMember("Owns the secret", "owns-the-secret");
        asRole("handler")
                .body(Map.of("name", "With secret figures", "ownerId", owner))
                .put("/api/v1/accounts/{id}", account)
                .then()
                .statusCode(200);
        arrive(found(account, Ids.next(), "UPHELD", "[]"), found(other, Ids.next(), "UPHELD", "[]"));
        await(() -> rows("select count(*) from fresh_fact") == 0);

        for (var path : List.of(
                "/api/v1/accounts/" + account + "/figures",
                "/api/v1/accounts/" + account + "/figures/history",
                "/api/v1/account-figures")) {
            as(TestTokens.client(account)).get(path).then().statusCode(403);
            as(TestTokens.partner("accounts:read ledger:read engagement:read"))
                    .get(path)
                    .then()
                    .statusCode(403);
            as(TestTokens.partner("figures:read")).get(path).then().statusCode(200);
            as(TestTokens.of("employee", "owns-the-secret")).get(path).then().statusCode(200);
        }
        as(TestTokens.partnerOf("figures:read", other))
                .get("/api/v1/accounts/{id}/figures", account)
                .then()
                .statusCode(404);
        as(TestTokens.of("employee", "owns-the-secret"))
                .get("/api/v1/accounts/{id}/figures", other)
                .then()
                .statusCode(404);
        assertThat(walk(TestTokens.of("employee", "owns-the-secret"), "/api/v1/account-figures", "accountId", 25))
                .containsExactly(account.toString());
        assertThat(walk(TestTokens.of("employee", "in no directory"), "/api/v1/account-figures", "accountId", 25))
                .isEmpty();
        assertThat(walk(TestTokens.partnerOf("figures:read", other), "/api/v1/account-figures", "accountId", 25))
                .containsExactly(other.toString());
    }

    @Test
    void showWhatAnotherScorecardWouldSayBeforeItIsTakenIntoUse() {
        var account = anAccount("Judged by two scorecards");
        arrive(found(account, Ids.next(), "NOT_UPHELD", "[]"), event(account, Ids.next(), "found", """
                {"verdict":"NOT_UPHELD","shares":[]}"""));
        await(() -> figures(account).get("fit.value") != null);
        var before = text(figures(account), "fit.value");
        var draft = asRole("owner")
                .body(withoutMerit())
                .post("/api/v1/scorecards")
                .then()
                .statusCode(201)
                .body("allowedActions", equalTo(List.of("change", "activate", "simulate")))
                .extract()
                .<String>path("id");
        asRole("owner").get("/api/v1/scorecards/{id}/simulation", draft).then().statusCode(404);

        asRole("owner").post("/api/v1/scorecards/{id}/simulation", draft).then().statusCode(202);
        await(() -> simulation(draft).get("run.finishedAt") != null);

        assertThat(simulation(draft)
                        .getInt("moves.findAll { it.from == 'RESET_OR_PART' || it.from == 'SETTLE_THEN_PART' }.size()"))
                .isPositive();
        assertThat(walk(
                        TestTokens.of("owner"),
                        "/api/v1/scorecards/" + draft + "/simulation/accounts?moved=true",
                        "accountId",
                        2))
                .contains(account.toString());
        assertThat(text(figures(account), "fit.value")).isEqualTo(before);

        var inUse = inUse();
        asRole("senior")
                .post("/api/v1/scorecards/{id}/activation", draft)
                .then()
                .statusCode(403);
        asRole("owner")
                .header("If-Match", "\"v9\"")
                .post("/api/v1/scorecards/{id}/activation", draft)
                .then()
                .statusCode(412);
        asRole("owner")
                .post("/api/v1/scorecards/{id}/activation", draft)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activatedAt", notNullValue());
        await(() -> "100.0".equals(text(figures(account), "fit.value")));
        asRole("owner")
                .get("/api/v1/accounts/{id}/figures/history", account)
                .then()
                .body("items[0].why", equalTo("SCORECARD"));
        asRole("owner").get("/api/v1/scorecards/{id}", inUse).then().body("status", equalTo("RETIRED"));
        asRole("owner")
                .body(withoutMerit())
                .put("/api/v1/scorecards/{id}", draft)
                .then()
                .statusCode(409);
        backToTheStandard();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "handler", "senior", "auditor", "partner", "service"})
    void letOwnersOnlyChangeHowIsJudged(String role) {
        asRole(role).body(withoutMerit()).post("/api/v1/scorecards").then().statusCode(403);
        asRole(role).post("/api/v1/figure-rebuilds").then().statusCode(403);
        asRole(role).post("/api/v1/scorecards/{id}/simulation", inUse()).then().statusCode(403);
    }

    @Test
    void refuseAScorecardThatBreaksARule() {
        refusesScorecard("currency", "XQX");
        refusesScorecard("fitFrom", 101);
        refusesScorecard("debtFrom", null);
        refusesScorecard("hourlyCost", -1);
        refusesScorecard("rates", Map.of("USD", 0));
        refusesScorecard("factors", Map.of());
        refusesScorecard("factors", Map.of("CHARM", Map.of("weight", 1, "worst", 0, "best", 1, "windowDays", 1)));
        refusesScorecard("name", "");
    }

    private static void refusesScorecard(String field, Object value) {
        var scorecard = withoutMerit();
        scorecard.put(field, value);
        assertThat(asRole("owner").body(scorecard).post("/api/v1/scorecards").statusCode())
                .as(field + " " + value)
                .isEqualTo(400);
    }

    private static String inUse() {
        return asRole("owner").get("/api/v1/scorecards?limit=200").path("items.find { it.status == 'ACTIVE' }.id");
    }

    private static Map<String, Object> standard() {
        Map<String, Object> standard =
                asRole("owner").get("/api/v1/scorecards?limit=200").path("items.find { it.name == 'Standard' }");
        var request = new HashMap<String, Object>();
        for (var field : List.of("factors", "currency", "rates", "fitFrom", "debtFrom")) {
            request.put(field, standard.get(field));
        }
        request.put("name", "As it was in the beginning");
        return request;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutMerit() {
        var scorecard = standard();
        ((Map<String, Map<String, Object>>) scorecard.get("factors"))
                .get("MERIT")
                .put("weight", 0);
        scorecard.put("name", "Without merit");
        return scorecard;
    }

    /** So that the other tests find the scorecard they expect. */
    private void backToTheStandard() {
        String id = asRole("owner").body(standard()).post("/api/v1/scorecards").path("id");
        asRole("owner").post("/api/v1/scorecards/{id}/activation", id).then().statusCode(200);
        await(() -> rows("select count(*) from figure_run where finished_at is null") == 0);
    }

    private static JsonPath simulation(String scorecard) {
        return asRole("auditor")
                .get("/api/v1/scorecards/{id}/simulation", scorecard)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath rebuilt() {
        String location = asRole("owner")
                .post("/api/v1/figure-rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await(() -> asRole("owner").get(location).path("finishedAt") != null);
        return asRole("owner").get(location).jsonPath();
    }

    private static JsonPath figures(UUID account) {
        return asRole("handler").get("/api/v1/accounts/{id}/figures", account).jsonPath();
    }

    private static String text(JsonPath json, String path) {
        return String.valueOf(json.<Object>get(path));
    }

    private List<String> figuresOf(List<UUID> accounts) {
        return texts("select account_id || ' ' || coalesce(fit::text, '') || ' ' || debt || ' ' || parts::text"
                + " from account_figures where account_id in ("
                + accounts.stream().map(account -> "'" + account + "'").collect(Collectors.joining(","))
                + ") order by account_id");
    }

    private void forget(List<UUID> accounts) throws SQLException {
        for (var account : accounts) {
            execute("delete from account_figures where account_id = '" + account + "'");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private long rows(String query) {
        return Long.parseLong(texts(query).getFirst());
    }

    private List<String> texts(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void arrive(CloudEvent... events) {
        new IncomingEvents(inbox, "complaints").arrive(events);
    }

    private static CloudEvent found(UUID account, UUID complaint, String verdict, String shares) {
        return event(account, complaint, "found", "{\"verdict\":\"%s\",\"shares\":%s}".formatted(verdict, shares));
    }

    private static CloudEvent event(UUID account, UUID complaint, String what, String data) {
        return IncomingEvents.event(account, "org.evenkeel.complaint." + what, complaint, NOW, data);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the figures follow").isBefore(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
