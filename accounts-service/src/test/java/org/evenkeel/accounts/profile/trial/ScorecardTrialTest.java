package org.evenkeel.accounts.profile.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ScorecardTrialTest {

    private static final String PATH = "/api/v1/scorecard-trials";
    private static final String CSV = "text/csv";

    @Inject
    ScorecardTrials trials;

    @Inject
    LostTrialSweep lost;

    @Inject
    Sweeps sweeps;

    @AfterEach
    void resetClock() {
        MovableClock.CLOCK.reset();
    }

    @Test
    void learnsFromATableAndShowsEveryPoint() {
        var accepted = send(owner(), table(400), "without=sex");
        accepted.then()
                .statusCode(202)
                .header("Location", endsWith(PATH + "/" + accepted.path("id")))
                .body("identifiers", equalTo(List.of("row")))
                .body("setAside", equalTo(List.of("sex")));

        var ended = ended(accepted.path("id"));

        ended.then()
                .body("status", equalTo("LEARNED"))
                .body("percent", equalTo(100))
                .body("learned.evaluation.cases", equalTo(400))
                .body("learned.evaluation.areaUnderCurve.low", greaterThan(0.7f))
                .body("learned.scorecard.pointsToDoubleTheOdds", equalTo(20))
                .body("learned.scorecard.factors.name", equalTo(List.of("revenue", "segment")))
                .body("learned.proxies[0].factor", equalTo("segment"))
                .body("learned.proxies[0].attribute", equalTo("sex"));
        List<Integer> ofRevenue = ended.path("learned.scorecard.factors[0].bands.points");
        assertThat(ofRevenue.getFirst()).isNegative();
        assertThat(ofRevenue.getLast()).as("not known").isZero();
    }

    @Test
    void declinesATableThatIsTooSmall() {
        var accepted = send(owner(), table(60), "without=sex");

        ended(accepted.path("id"))
                .then()
                .body("status", equalTo("DECLINED"))
                .body("reason", containsString("60 cases"))
                .body("learned", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left,a;yes,1;no         | row 2 has 1 values, the header 2 names",
                "left,a;yes,1;no,2;so,3  | left in row 3 must be \"yes\" or one other value",
                "a,b;1,2                 | outcome must name a column of the table",
                "left,Alter;yes,1;no,2   | Alter is an attribute of people that must not count"
            })
    void namesWhatIsWrongWithATable(String csv, String problem) {
        int before = count();

        send(owner(), csv.replace(';', '\n'), "").then().statusCode(400).body("detail", containsString(problem));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void keepsRoomForOthersAfterTablesThatItRefused() {
        for (int i = 0; i < 5; i++) {
            send(owner(), "no,such;1,2", "").then().statusCode(400);
        }
        send(owner(), table(60), "without=sex").then().statusCode(202);
    }

    @Test
    void answersARepeatedRequestAlike() {
        var key = Ids.next().toString();

        String first = send(owner().header("Idempotency-Key", key), table(120), "without=sex")
                .path("id");
        var second = send(owner().header("Idempotency-Key", key), table(120), "without=sex");

        second.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        ended(first);
    }

    @Test
    void endsATrialWhoseProcessIsGone() {
        var cases = new ScorecardTrial.Request("left", "yes", List.of());
        var trial = new ScorecardTrial(
                Ids.next(), cases, List.of(), new Actor("owner", "An owner"), MovableClock.CLOCK.instant());
        QuarkusTransaction.requiringNew().run(() -> trials.persist(trial));
        sweeps.run(lost);
        assertThat(status(trial.id())).isEqualTo("LEARNING");

        MovableClock.CLOCK.advance(Duration.ofMinutes(6));
        sweeps.run(lost);

        assertThat(status(trial.id())).isEqualTo("FAILED");
        assertThat(sweeps.run(lost)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "service", "employee", "handler", "senior", "auditor"})
    void isForOwners(String role) {
        send(as(TestTokens.of(role)).contentType(CSV), table(60), "").then().statusCode(403);
    }

    @Test
    void isReadByOwnersAndAuditorsOnly() {
        String id = send(owner(), table(60), "without=sex").path("id");

        asRole("auditor").get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        asRole("auditor").get(PATH + "/" + id).then().statusCode(200);
        asRole("senior").get(PATH + "/" + id).then().statusCode(403);
        asRole("owner").get(PATH + "/" + Ids.next()).then().statusCode(404);
    }

    private static RequestSpecification owner() {
        return as(TestTokens.of("owner")).contentType(CSV);
    }

    private static Response send(RequestSpecification request, String csv, String query) {
        return request.body(csv).post(PATH + "?outcome=left&yes=yes&" + query);
    }

    private static Response ended(String id) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (status(UUID.fromString(id)).equals("LEARNING") && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return asRole("owner").get(PATH + "/" + id);
    }

    private static String status(UUID id) {
        return asRole("owner").get(PATH + "/" + id).path("status");
    }

    private static int count() {
        return asRole("owner").get(PATH + "?limit=100").<List<?>>path("items").size();
    }

    /** Clients that leave the sooner, the less they bring; retail more often, and most women buy retail. */
    private static String table(int rows) {
        var random = new Random(7);
        var csv = new StringBuilder("row,revenue,segment,sex,left\n");
        for (int row = 1; row <= rows; row++) {
            double revenue = random.nextDouble() * 100;
            boolean retail = random.nextBoolean();
            boolean woman = random.nextInt(10) < 9 == retail;
            boolean left = random.nextDouble() < 1 / (1 + Math.exp((revenue - 50) / -12 - (retail ? 1 : -1)));
            csv.append("%d,%s,%s,%s,%s%n"
                    .formatted(
                            row,
                            random.nextInt(10) == 0 ? "" : revenue,
                            retail ? "retail" : "industry",
                            woman ? "f" : "m",
                            left ? "yes" : "no"));
        }
        return csv.toString();
    }
}
