package org.evenkeel.complaints.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.finding.Cause;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What complaints say together. Each test has a year of its own, so that nobody else's complaints are in it. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class InsightTest {

    private static final String INSIGHTS = "/api/v1/complaint-insights/";
    private static int lastYear = 2100;

    @Inject
    DataSource database;

    @Inject
    Sweeps sweeps;

    @Inject
    InsightRollup rollup;

    private Statements sql;
    private int year;
    private UUID account;

    @BeforeEach
    void takeAYear() {
        sql = new Statements(database);
        year = ++lastYear;
        account = account(null);
    }

    private UUID account(String segment) {
        var id = UUID.randomUUID();
        sql.update("insert into account (id, name, segment) values (?, ?, ?)", id, "Account " + id, segment);
        return id;
    }

    private Instant day(int dayOfYear) {
        return LocalDate.ofYearDay(year, dayOfYear).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private UUID received(UUID of, int dayOfYear) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into complaint (id, reference, account_id, matter, language, source, origin, status, received_at,"
                        + " recorded_at, received_by, received_by_name, search_text, version)"
                        + " values (?, ?, ?, 'M', 'en', 'WEB', 'test', 'RESOLUTION', ?, ?, 's', 'S', 'm', 0)",
                id,
                "T-" + id,
                of,
                day(dayOfYear),
                day(dayOfYear));
        return id;
    }

    private UUID entry() {
        var id = UUID.randomUUID();
        sql.update(
                "insert into catalogue_entry (id, kind, name, actors, version) values (?, 'PROCESS', ?, '{}', 0)",
                id,
                "Process " + id);
        return id;
    }

    private void found(UUID complaint, String verdict, Map<Cause, Integer> shares, UUID entry, int daysLater) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into finding (id, complaint_id, verdict, reason, lesson, found_at, found_by_subject, found_by_name)"
                        + " select ?, id, ?, 'R', 'L', received_at + make_interval(days => ?), 's', 'S' from complaint where id = ?",
                id,
                verdict,
                daysLater,
                complaint);
        int position = 0;
        for (var share : shares.entrySet()) {
            sql.update(
                    "insert into finding_share (finding_id, position, cause, percent, catalogue_entry_id) values (?, ?, ?, ?, ?)",
                    id,
                    position++,
                    share.getKey().name(),
                    share.getValue(),
                    share.getKey() == Cause.PROCESS ? entry : null);
        }
    }

    private ValidatableResponse read(String insight, String more) {
        return given().auth()
                .oauth2(SENIOR)
                .get(INSIGHTS + insight + "?from=" + year + "-01-01&to=" + (year + 1) + "-01-01" + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String insight) {
        return read(insight, "");
    }

    private void found(int cases, UUID of, Map<Cause, Integer> shares) {
        var entry = entry();
        for (int i = 0; i < cases; i++) {
            found(received(of, 1 + i), "UPHELD", shares, entry, 1);
        }
        sweeps.run(rollup);
    }

    private static String origin(String name) {
        return "origins.find { it.origin == '" + name + "' }.";
    }

    @Test
    void holdsTheSharesOfCausesAgainstWhatWasPublished() {
        found(40, account, Map.of(Cause.PROCESS, 100));
        found(10, account, Map.of(Cause.EMPLOYEE_ERROR, 60, Cause.EMPLOYEE_ATTITUDE, 20, Cause.CLIENT_ERROR, 20));
        read("attributions")
                .body("cases", equalTo(50))
                .body("staleDays", equalTo(0))
                .body(origin("SYSTEM") + "share.percent", equalTo(80f))
                .body(origin("SYSTEM") + "standing", equalTo("ABOVE"))
                .body(origin("EMPLOYEE") + "share.percent", equalTo(16f))
                .body(origin("EMPLOYEE") + "standing", equalTo("CONSISTENT"))
                .body(origin("CLIENT") + "share.percent", equalTo(4f))
                .body(origin("CLIENT") + "standing", equalTo("BELOW"))
                .body(origin("THIRD_PARTY") + "standing", nullValue())
                .body("causes.find { it.cause == 'EMPLOYEE_ERROR' }.share.percent", equalTo(12f))
                .body("causes.share.percent.sum().doubleValue()", closeTo(100, 1e-4));
    }

    @Test
    void saysThatThereAreTooFewCases() {
        found(29, account, Map.of(Cause.PROCESS, 100));
        read("attributions")
                .body("cases", equalTo(29))
                .body(origin("SYSTEM") + "share", nullValue())
                .body(origin("SYSTEM") + "standing", equalTo("TOO_FEW_CASES"))
                .body("causes.share", hasItem(nullValue()));
    }

    @Test
    void saysHowManyDaysAreNotSummedUpYet() {
        for (int i = 0; i < 30; i++) {
            found(received(account, 1 + i), "UPHELD", Map.of(Cause.MISUSE, 100), null, 1);
        }
        read("attributions").body("staleDays", greaterThan(29));
        sweeps.run(rollup);
        read("attributions").body("staleDays", equalTo(0)).body("cases", equalTo(30));
    }

    @Test
    void countsOfEachCaseItsLastFinding() {
        found(30, account, Map.of(Cause.MISUSE, 100));
        var again = received(account, 100);
        found(again, "UPHELD", Map.of(Cause.MISUSE, 100), null, 1);
        read("attributions").body("causes.find { it.cause == 'MISUSE' }.share.percent", equalTo(100f));
        found(again, "NOT_UPHELD", Map.of(Cause.CLIENT_ERROR, 100), null, 9);
        read("attributions")
                .body("cases", equalTo(31))
                .body("causes.find { it.cause == 'CLIENT_ERROR' }.share.percent.doubleValue()", greaterThan(3.2));
        read("recurrences").body("found", equalTo(31)).body("reopened.percent.doubleValue()", greaterThan(3.2));
    }

    @Test
    void countsThoseOfAnnouncedChangesApart() {
        found(30, account, Map.of(Cause.MISUSE, 100));
        var change = UUID.randomUUID();
        sql.update(
                "insert into announced_change (id, kind, what, takes_effect_at, conflict, can_offer, cannot_offer, written_at,"
                        + " written_by_name, version) values (?, 'PRICE_RISES', 'W', ?, 'C', 'O', 'N', ?, 'S', 0)",
                change,
                day(1),
                day(1));
        var complaint = received(account, 50);
        found(complaint, "UPHELD", Map.of(Cause.CLIENT_EXPECTATION, 100), null, 1);
        read("attributions").body("cases", equalTo(31));
        sql.update(
                "insert into case_of_change (complaint_id, announced_change_id, put_down_at, put_down_by_name)"
                        + " values (?, ?, ?, 'S')",
                complaint,
                change,
                day(51));
        read("attributions").body("cases", equalTo(30));
        read("attributions", "&announced=true").body("cases", equalTo(1));
        read("announced-changes")
                .body("items", hasSize(1))
                .body("items[0].announcedChangeId", equalTo(change.toString()))
                .body("items[0].kind", equalTo("PRICE_RISES"))
                .body("items[0].upheld", equalTo(1));
    }

    @Test
    void looksAtOneSegmentAndFollowsItsAccounts() {
        var retail = account("retail " + year);
        found(30, retail, Map.of(Cause.MISUSE, 100));
        found(5, account, Map.of(Cause.PROCESS, 100));
        read("attributions", "&segment=retail " + year).body("cases", equalTo(30));
        read("concentrations", "&segment=retail " + year)
                .body("complaints", equalTo(30))
                .body("accounts", equalTo(1));
        sql.update("update account set segment = ? where id = ?", "retail " + year, account);
        read("attributions", "&segment=retail " + year).body("cases", equalTo(35));
    }

    @Test
    void showsCausesMonthByMonth() {
        for (int i = 0; i < 30; i++) {
            found(received(account, 1 + i), "UPHELD", Map.of(Cause.MISUSE, 100), null, 1);
            found(received(account, 62 + i % 28), "UPHELD", Map.of(Cause.MARKETING_MESSAGE, 100), null, 1);
        }
        sweeps.run(rollup);
        read("cause-trends")
                .body("items.month", contains(year + "-01-01", year + "-03-01"))
                .body("items.cases", contains(30, 30))
                .body("items[1].causes.find { it.cause == 'MARKETING_MESSAGE' }.share.percent", equalTo(100f));
    }

    @Test
    void tellsWhatComesAgainFromWhatIsNew() {
        var entry = entry();
        found(received(account, 1), "UPHELD", Map.of(Cause.PROCESS, 100), entry, 1);
        for (int i = 0; i < 14; i++) {
            found(received(account, 100 + i), "UPHELD", Map.of(Cause.PROCESS, 100), entry, 1);
            found(received(account("other"), 100 + i), "UPHELD", Map.of(Cause.PROCESS, 100), entry, 1);
        }
        found(received(account, 365), "UPHELD", Map.of(Cause.PROCESS, 100), entry, 1);
        sweeps.run(rollup);
        read("recurrences")
                .body("withEntry", equalTo(30))
                .body("reopened.percent", equalTo(0f))
                .body("recurring.percent.doubleValue()", greaterThan(46.6));
        assertThat(recurring()).isEqualTo(14);
    }

    private int recurring() {
        return sql.first(
                        "select sum(recurring) from insight_day where extract(year from day) = ?",
                        row -> row.getInt(1),
                        year)
                .orElseThrow();
    }

    @Test
    void seesThatALaterFindingMakesAnotherComplaintOneThatRecurs() {
        var entry = entry();
        var first = received(account, 10);
        found(received(account, 20), "UPHELD", Map.of(Cause.PROCESS, 100), entry, 1);
        read("recurrences");
        assertThat(recurring()).isZero();
        found(first, "UPHELD", Map.of(Cause.PROCESS, 100), entry, 30);
        read("recurrences");
        assertThat(recurring()).isEqualTo(1);
    }

    @Test
    void drawsHowComplaintsAreSpreadOverClients() {
        for (int complaints : new int[] {1, 2, 7}) {
            var of = account(null);
            for (int i = 0; i < complaints; i++) {
                received(of, 5);
            }
        }
        read("concentrations")
                .body("accounts", equalTo(3))
                .body("complaints", equalTo(10))
                .body("gini.doubleValue()", closeTo(0.4, 1e-6))
                .body("curve", hasSize(4))
                .body("curve[1].complaintsPercent", equalTo(70f));
    }

    @Test
    void saysHowManyPeopleHearOfUsByWhichFigures() {
        for (int i = 0; i < 100; i++) {
            var complaint = received(account, 1 + i);
            found(complaint, i < 40 ? "PARTLY_UPHELD" : "NOT_UPHELD", Map.of(Cause.MISUSE, 100), null, 1);
            if (i < 20) {
                sql.update(
                        "insert into rating (complaint_id, score, rated_at, rated_by_name) values (?, ?, ?, 'C')",
                        complaint,
                        i < 10 ? 5 : 3,
                        day(200));
            }
        }
        sweeps.run(rollup);
        // 54 % tell five, 41 % tell one: 3.11 of each client; of the content ones 33 % tell five
        read("word-of-mouth-exposures")
                .body("upheld", equalTo(40))
                .body("heardBadFrom", equalTo(124))
                .body("heardBadTo", equalTo(311))
                .body("content", equalTo(10))
                .body("heardGood", equalTo(17))
                .body("figures", hasSize(3))
                .body("figures.source", hasItem(containsString("1,046 US consumers")));
    }

    @Test
    void countsLimitsThatWereKeptAndMissed() {
        for (int i = 0; i < 40; i++) {
            var complaint = received(account, 1 + i);
            sql.update(
                    "insert into case_limit (complaint_id, round, kind, preset, length, warn_percent, started_at, due_at,"
                            + " missed_at) values (?, 0, 'ANSWER', 'own', 'calendar:P10D', 75, ?, ?, ?)",
                    complaint,
                    day(1 + i),
                    day(11 + i),
                    i < 4 ? day(11 + i) : null);
            if (i < 36) {
                sql.update("update case_limit set met_at = ? where complaint_id = ?", day(20 + i), complaint);
            }
        }
        sweeps.run(rollup);
        read("limits")
                .body("items.kind", contains("ANSWER"))
                .body("items[0].missed", equalTo(4))
                .body("items[0].kept", equalTo(32))
                .body("items[0].keptInTime.percent.doubleValue()", closeTo(88.888, 1e-2));
    }

    @Test
    void countsWhatCorrectiveActionsDid() {
        var entry = entry();
        for (var effect : List.of("EFFECTIVE", "EFFECTIVE", "TOO_FEW_CASES")) {
            sql.update(
                    "insert into corrective_action (id, catalogue_entry_id, change, owner_name, status, opened_at,"
                            + " opened_by_name, due_at, window_days, checked_at, effect, version)"
                            + " values (?, ?, 'C', 'O', 'CHECKED', ?, 'S', ?, 30, ?, ?, 0)",
                    UUID.randomUUID(),
                    entry,
                    day(1),
                    day(2),
                    day(90),
                    effect);
        }
        read("correction-effects")
                .body("effective", equalTo(2))
                .body("notEffective", equalTo(0))
                .body("tooFewCases", equalTo(1));
    }

    /** Whatever is found in whatever order, with readers and the sweep between: the sums are those of the findings. */
    @Test
    void neverDriftsFromTheFindings() {
        var random = new Random(year);
        var entry = entry();
        var complaints = new HashMap<UUID, Map<Cause, Integer>>();
        for (int step = 1; step <= 120; step++) {
            var known = List.copyOf(complaints.keySet());
            var complaint = known.isEmpty() || random.nextInt(4) > 0
                    ? received(account, 1 + random.nextInt(365))
                    : known.get(random.nextInt(known.size()));
            int percent = 1 + random.nextInt(99);
            var shares = Map.of(Cause.PROCESS, percent, Cause.values()[random.nextInt(5)], 100 - percent);
            complaints.put(complaint, shares);
            found(complaint, "UPHELD", shares, entry, step);
            if (random.nextInt(10) == 0) {
                read("attributions");
            }
            if (random.nextInt(10) == 0) {
                sweeps.run(rollup);
            }
        }
        sweeps.run(rollup);
        var answer = read("attributions");
        answer.body("cases", equalTo(complaints.size()));
        for (var cause : Cause.values()) {
            double expected = complaints.values().stream()
                    .mapToInt(shares -> shares.getOrDefault(cause, 0))
                    .average()
                    .orElseThrow();
            double told = answer.extract()
                    .<Number>path("causes.find { it.cause == '" + cause + "' }.share.percent")
                    .doubleValue();
            assertThat(told).as(cause.name()).isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void letsTheOwnerPutABetterFigureInWithItsSource() {
        var path = "/api/v1/published-figures/CLIENT_CAUSES";
        var better = Map.of("low", 10, "high", 15, "source", "Our own trade's survey of 2025");
        var former = Map.of("low", 20, "high", 30, "source", "TARP");
        given().auth()
                .oauth2(SENIOR)
                .contentType(ContentType.JSON)
                .body(better)
                .put(path)
                .then()
                .statusCode(403);
        put(path, Map.of("low", 20, "high", 10, "source", "X"))
                .statusCode(400)
                .body("violations.field", contains("high"));
        put(path, Map.of("low", 20, "high", 101, "source", "X")).statusCode(400);
        put(path, Map.of("low", 20, "high", 30)).statusCode(400);
        put("/api/v1/published-figures/NONE", better).statusCode(404);
        put(path, better).statusCode(200).body("source", equalTo("Our own trade's survey of 2025"));
        read("attributions")
                .body(origin("CLIENT") + "published.low.intValue()", equalTo(10))
                .body(origin("CLIENT") + "published.source", equalTo("Our own trade's survey of 2025"));
        put(path, former).statusCode(200);
    }

    private static ValidatableResponse put(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attributions",
                "cause-trends",
                "recurrences",
                "limits",
                "concentrations",
                "word-of-mouth-exposures",
                "correction-effects",
                "announced-changes"
            })
    void isForSeniorsOwnersAndAuditors(String insight) {
        for (var reader : List.of(SENIOR, OWNER, AUDITOR)) {
            given().auth().oauth2(reader).get(INSIGHTS + insight).then().statusCode(200);
        }
        for (var other : List.of(CLIENT, EMPLOYEE, HANDLER)) {
            given().auth().oauth2(other).get(INSIGHTS + insight).then().statusCode(403);
        }
        given().auth()
                .oauth2(SENIOR)
                .get(INSIGHTS + insight + "?from=today")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(SENIOR)
                .get(INSIGHTS + insight + "?from=2026-02-01&to=2026-02-01")
                .then()
                .statusCode(400)
                .body("violations.field", contains("to"));
    }
}
