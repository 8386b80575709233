package org.evenkeel.accounts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.eventsOf;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ClientProfileTest {

    private static final String PROFILES = "/api/v1/client-profiles";
    private static final String MARKS = "/api/v1/client-marks";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    DataSource database;

    @Inject
    Sweeps sweeps;

    @Inject
    LikenessSweep likeness;

    @Test
    void aMarkHoldsUntilItIsWithdrawnAndStaysInTheHistory() {
        var account = anAccount("Marked and no longer");
        String mark = mark(account, "BEST").then().statusCode(200).extract().path("id");

        mark(account, "LOST").then().statusCode(409).body("detail", containsString("marked as BEST"));
        asRole("owner")
                .body(Map.of("reason", "Was a mistake"))
                .post(MARKS + "/{id}/withdrawal", mark)
                .then()
                .statusCode(200)
                .body("withdrawal.reason", equalTo("Was a mistake"))
                .body("allowedActions", equalTo(List.of()));
        asRole("owner")
                .body(Map.of("reason", "Once more"))
                .post(MARKS + "/{id}/withdrawal", mark)
                .then()
                .statusCode(409);
        mark(account, "LOST").then().statusCode(200).body("allowedActions", equalTo(List.of("withdraw")));

        asRole("auditor")
                .get(MARKS + "?account=" + account)
                .then()
                .body("items.kind", equalTo(List.of("LOST")))
                .body("items[0].allowedActions", equalTo(List.of()));
        assertThat(walk(TestTokens.of("owner"), MARKS + "?withdrawn=true&account=" + account, "kind", 1))
                .containsExactly("LOST", "BEST");
        assertThat(eventsAbout(UUID.fromString(mark)))
                .extracting("type")
                .containsExactly("org.evenkeel.client-mark.made", "org.evenkeel.client-mark.withdrawn");
        withdrawAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "service", "employee", "handler", "senior"})
    void marksAndProfilesAreForOwners(String role) {
        asRole(role).get(MARKS).then().statusCode(403);
        asRole(role).get(PROFILES).then().statusCode(403);
        asRole(role)
                .body(Map.of("accountId", Ids.next(), "kind", "BEST", "reason", "x"))
                .post(MARKS)
                .then()
                .statusCode(403);
        asRole(role).body(Map.of()).post(PROFILES).then().statusCode(403);
    }

    @Test
    void anUnusableMarkChangesNothing() {
        mark(Ids.next(), "BEST").then().statusCode(404);
        var account = anAccount("Not marked");
        asRole("owner")
                .body(Map.of("accountId", account, "kind", "BEST", "reason", " "))
                .post(MARKS)
                .then()
                .statusCode(400);
        asRole("owner").get(MARKS + "?account=" + account).then().body("items", hasSize(0));
    }

    @Test
    void learnsFromTheMarksIsTestedOnThePastAndAcceptedByAnOwner() {
        asRole("owner")
                .body(Map.of())
                .post(PROFILES)
                .then()
                .statusCode(409)
                .body("detail", containsString("100 cases, and 20 of either"));

        var clients = clients(160);
        clients.best().forEach(account -> mark(account, "BEST").then().statusCode(200));
        var lost = clients.others().getFirst();
        mark(lost, "LOST").then().statusCode(200);

        var proposed = asRole("owner").body(Map.of("backtestMonths", 9)).post(PROFILES);
        String id = proposed.path("id");
        proposed.then()
                .statusCode(201)
                .header("Location", endsWith(PROFILES + "/" + id))
                .body("status", equalTo("PROPOSED"))
                .body("evaluation.yes", equalTo(clients.best().size()))
                .body("evaluation.areaUnderCurve.low", greaterThan(0.6f))
                .body("scorecard.factors.name", hasItem("revenue of a year"))
                .body("backtest.day", equalTo(TODAY.minusMonths(9).toString()))
                .body("backtest.evaluation.areaUnderCurve.low", greaterThan(0.5f))
                .body("allowedActions", equalTo(List.of("accept", "reject")));

        var ranked = asRole("auditor").get(PROFILES + "/" + id + "/likenesses?limit=200");
        ranked.then().statusCode(200);
        List<String> accounts = ranked.path("items.accountId");
        assertThat(accounts)
                .doesNotContain(lost.toString())
                .doesNotContainAnyElementsOf(
                        clients.best().stream().map(UUID::toString).toList());
        List<Integer> points = ranked.path("items.points");
        assertThat(points).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(sum(ranked, "reasonsFor") + sum(ranked, "reasonsAgainst"))
                .isEqualTo(points.getFirst() - ranked.<Integer>path("items[0].base"));
        assertThat(walk(TestTokens.of("owner"), PROFILES + "/" + id + "/likenesses", "accountId", 60))
                .doesNotHaveDuplicates()
                .startsWith(accounts.toArray());

        asRole("owner")
                .header("If-Match", "\"v9\"")
                .body(Map.of("reason", "Convinces us"))
                .post(PROFILES + "/{id}/acceptance", id)
                .then()
                .statusCode(412);
        accept(id).then().statusCode(200).body("status", equalTo("ACCEPTED")).body("decision.by", notNullValue());
        accept(id).then().statusCode(409).body("detail", containsString("is ACCEPTED"));

        // each client hears once how like the best it is
        sweeps.run(likeness);
        assertThat(sweeps.run(likeness)).isZero();
        var likest = UUID.fromString(accounts.getFirst());
        var told = eventsOf(likest).stream()
                .filter(event -> event.get("type").equals("org.evenkeel.account.likeness-assessed"))
                .toList();
        assertThat(told).singleElement().satisfies(event -> assertThat(
                        ((Number) ((Map<?, ?>) event.get("data")).get("likeness")).doubleValue())
                .isCloseTo(100 * ranked.<Float>path("items[0].likeness"), within(0.06)));

        // another one takes its place; a rejected one does not
        String second = asRole("owner").body(Map.of()).post(PROFILES).path("id");
        asRole("owner")
                .body(Map.of("reason", "No better"))
                .post(PROFILES + "/{id}/rejection", second)
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("allowedActions", equalTo(List.of()));
        String third = asRole("owner").body(Map.of()).post(PROFILES).path("id");
        accept(third).then().statusCode(200);
        asRole("auditor")
                .get(PROFILES + "/{id}", id)
                .then()
                .body("status", equalTo("REPLACED"))
                .body("allowedActions", equalTo(List.of()));
        assertThat(eventsAbout(UUID.fromString(third)))
                .extracting("type")
                .containsExactly("org.evenkeel.client-profile.proposed", "org.evenkeel.client-profile.accepted");

        // five years ago none of them was a client
        String untested = asRole("owner")
                .body(Map.of("backtestMonths", 60))
                .post(PROFILES)
                .then()
                .statusCode(201)
                .body("backtest.evaluation", nullValue())
                .body("allowedActions", not(hasItem("accept")))
                .extract()
                .path("id");
        accept(untested).then().statusCode(409).body("detail", containsString("Too little was known"));
        withdrawAll();
    }

    private static int sum(Response ranked, String reasons) {
        return ranked.<List<Integer>>path("items[0]." + reasons + ".points").stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Response accept(String id) {
        return asRole("owner").body(Map.of("reason", "Convinces us")).post(PROFILES + "/{id}/acceptance", id);
    }

    private static Response mark(UUID account, String kind) {
        return asRole("owner")
                .body(Map.of("accountId", account, "kind", kind, "reason", "Tells us what hurts before it does"))
                .post(MARKS);
    }

    private static void withdrawAll() {
        walk(TestTokens.of("owner"), MARKS, "id", 200).forEach(id -> asRole("owner")
                .body(Map.of("reason", "End of the test"))
                .post(MARKS + "/{id}/withdrawal", id));
    }

    private record Clients(List<UUID> best, List<UUID> others) {}

    /** Clients of two years and a half; a quarter of them are the best, which pay more and mostly in time. */
    private Clients clients(int size) {
        var sql = new Statements(database);
        var random = new Random(11);
        var clients = new Clients(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < size; i++) {
            boolean best = i % 4 == 0;
            var account = Ids.next();
            (best ? clients.best() : clients.others()).add(account);
            sql.update(
                    "insert into account (id, name, name_key, registered_at, client_since, version) values (?,?,?,?,?,0)",
                    account,
                    "Profiled " + i,
                    "profiled " + i,
                    TODAY.minusMonths(30).atStartOfDay().toInstant(ZoneOffset.UTC),
                    TODAY.minusMonths(30));
            sql.update("insert into complaint_count (account_id, complaints) values (?, 0)", account);
            double level = Math.exp(7 + random.nextGaussian() + (best ? 1.5 : 0));
            for (int month = 1; month <= 28; month += 3) {
                invoice(
                        sql,
                        account,
                        month,
                        level * (0.9 + 0.2 * random.nextDouble()),
                        random.nextInt(10) < (best ? 9 : 6));
            }
        }
        return clients;
    }

    private static void invoice(Statements sql, UUID account, int monthsAgo, double amount, boolean inTime) {
        var id = Ids.next();
        var issued = TODAY.minusMonths(monthsAgo);
        double rounded = Math.round(amount);
        sql.update("""
                insert into invoice (id, account_id, number, issued_on, due_on, amount, currency, payable, cancelled,
                                     overdue_told, issued_at, version)
                values (?,?,?,?,?,?,'EUR',0,false,true,now(),0)""", id, account, "P-" + monthsAgo, issued, issued.plusDays(14), rounded);
        sql.update(
                "insert into payment (invoice_id, id, received_on, amount) values (?,?,?,?)",
                id,
                Ids.next(),
                issued.plusDays(inTime ? 10 : 25),
                rounded);
    }
}
