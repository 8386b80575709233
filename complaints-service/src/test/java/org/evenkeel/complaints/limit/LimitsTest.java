package org.evenkeel.complaints.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceApi;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.timing.Sweep;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class LimitsTest {

    private static final UUID ALWAYS = UUID.fromString("01990000-0000-7000-8000-00000000ca1e");
    private static final String ALWAYS_OPEN = """
            {"id":"%s","name":"Always","standard":true,"version":1,"hours":{"zone":"UTC","week":{%s},"holidays":[],\
            "closedDays":[],"openDays":{}}}""".formatted(
                    ALWAYS,
                    "\"MONDAY\":[\"00:00-24:00\"],\"TUESDAY\":[\"00:00-24:00\"],\"WEDNESDAY\":[\"00:00-24:00\"],"
                            + "\"THURSDAY\":[\"00:00-24:00\"],\"FRIDAY\":[\"00:00-24:00\"],"
                            + "\"SATURDAY\":[\"00:00-24:00\"],\"SUNDAY\":[\"00:00-24:00\"]");
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    @Inject
    Inbox inbox;

    @Inject
    Sweeps sweeps;

    @Inject
    LimitSweep sweep;

    @Inject
    @Any
    Instance<Sweep> allSweeps;

    /** A firm that never sleeps: working hours are hours. */
    @BeforeEach
    void aCalendarWithoutNights() {
        new IncomingEvents(inbox, "accounts")
                .arrive(IncomingEvents.event(
                        null,
                        "org.evenkeel.calendar.registered",
                        ALWAYS,
                        OffsetDateTime.now(ZoneOffset.UTC),
                        ALWAYS_OPEN));
    }

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
        adopt("own", OWNER);
    }

    private static ValidatableResponse adopt(String preset, String token) {
        return ServiceApi.as(token)
                .body(Map.of("reason", "So it is"))
                .post("/api/v1/limit-presets/{preset}/adoption", preset)
                .then();
    }

    private static void advance(Duration by) {
        MovableClock.CLOCK.advance(by);
    }

    private static ValidatableResponse limits(Case complaint) {
        return complaint.get(AUDITOR, "/limits").statusCode(200);
    }

    private static String of(LimitKind kind, String field) {
        return "items.find { it.kind == '" + kind + "' }." + field;
    }

    private static Instant due(Case complaint, LimitKind kind) {
        return Instant.parse(limits(complaint).extract().path(of(kind, "dueAt")));
    }

    private static long happened(Case complaint, String type) {
        return complaint.get(AUDITOR, "/history").extract().<List<String>>path("items.type").stream()
                .filter(("org.evenkeel.complaint." + type)::equals)
                .count();
    }

    @Test
    void aNewCaseHasItsLimitsFromTheMomentItWasReceived() {
        var complaint = Case.received();
        Instant received = Instant.parse(complaint.read(HANDLER).extract().path("receivedAt"));
        assertThat(due(complaint, LimitKind.ACKNOWLEDGEMENT)).isEqualTo(received.plus(EIGHT_HOURS));
        limits(complaint)
                .body("items.kind", equalTo(List.of("ACKNOWLEDGEMENT", "FIRST_TALK", "HEARING", "ANSWER")))
                .body("items.preset.unique()", equalTo(List.of("own")))
                .body("items.calendarId.unique()", equalTo(List.of(ALWAYS.toString())))
                .body(of(LimitKind.ANSWER, "length"), equalTo("business:P20D"))
                .body(of(LimitKind.ANSWER, "metAt"), nullValue());
        complaint.get(CLIENT, "/limits").statusCode(200).body("items.size()", equalTo(4));
        complaint.read(CLIENT).body("limits.kind", hasItem("ANSWER")).body("waitingSince", nullValue());
        complaint.get(Case.EMPLOYEE, "/limits").statusCode(404);
    }

    @Test
    void ownersChooseAPresetForNewCasesAndOthersKeepTheirs() {
        var before = Case.received();
        adopt("uk-eight-weeks", HANDLER).statusCode(403);
        adopt("nowhere", OWNER).statusCode(404);
        adopt("uk-eight-weeks", OWNER).statusCode(200).body("adopted", equalTo(true));
        adopt("uk-eight-weeks", OWNER).statusCode(409).body("detail", containsString("adopted already"));

        var after = Case.received();

        limits(before).body(of(LimitKind.ANSWER, "length"), equalTo("business:P20D"));
        limits(after)
                .body(of(LimitKind.ANSWER, "length"), equalTo("calendar:P8W"))
                .body(of(LimitKind.ANSWER, "preset"), equalTo("uk-eight-weeks"))
                .body(of(LimitKind.ACKNOWLEDGEMENT, "length"), equalTo("business:PT8H"));
        ServiceApi.as(HANDLER)
                .get("/api/v1/limit-presets")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("own", "iso-10002", "uk-eight-weeks", "us-15-60")))
                .body("items.adopted", equalTo(List.of(false, false, true, false)))
                .body("items[2].source", containsString("DISP 1.6.2R"))
                .body("items[2].limits.hearing", nullValue());
        ServiceApi.as(CLIENT).get("/api/v1/limit-presets").then().statusCode(403);
    }

    private static ValidatableResponse change(String token, String preset, Map<String, ?> body) {
        return ServiceApi.as(token)
                .body(body)
                .put("/api/v1/limit-presets/{preset}", preset)
                .then();
    }

    private static Map<String, Object> own(String acknowledgement) {
        return Map.of(
                "limits",
                Map.of(
                        "acknowledgement", acknowledgement,
                        "firstTalk", "business:P2D",
                        "hearing", "business:P10D",
                        "answer", "business:P20D"),
                "warnPercent",
                75);
    }

    @Test
    void ownersChangeTheFirmsOwnLimitsOnly() {
        change(HANDLER, "own", own("business:PT2H")).statusCode(403);
        change(OWNER, "iso-10002", own("business:PT2H")).statusCode(409);
        change(OWNER, "own", own("two hours"))
                .statusCode(400)
                .body("violations[0].field", equalTo("limits.acknowledgement"));
        change(OWNER, "own", own("business:P3660D"))
                .statusCode(400)
                .body("violations[0].message", containsString("five years"));
        var elsewhere = new HashMap<>(own("business:PT2H"));
        elsewhere.put("calendarId", UUID.randomUUID());
        change(OWNER, "own", elsewhere).statusCode(400).body("violations[0].field", equalTo("calendarId"));
        limits(Case.received()).body(of(LimitKind.ACKNOWLEDGEMENT, "length"), equalTo("business:PT8H"));

        elsewhere.put("calendarId", ALWAYS);
        change(OWNER, "own", elsewhere).statusCode(200);
        limits(Case.received()).body(of(LimitKind.ACKNOWLEDGEMENT, "length"), equalTo("business:PT2H"));
        change(OWNER, "own", own("business:PT8H")).statusCode(200).body("calendarId", nullValue());
    }

    @Test
    void aLimitIsMetByWhatIsOwed() {
        var complaint = Case.namingTheEmployee().acknowledged();
        limits(complaint)
                .body(of(LimitKind.ACKNOWLEDGEMENT, "metAt"), notNullValue())
                .body(of(LimitKind.FIRST_TALK, "metAt"), nullValue());
        complaint
                .act(
                        SENIOR,
                        "talks",
                        Map.of(
                                "heldAt",
                                MovableClock.CLOCK.instant().toString(),
                                "spokenWith",
                                "Josh",
                                "notes",
                                "Calm"))
                .statusCode(200);
        limits(complaint).body(of(LimitKind.FIRST_TALK, "metAt"), notNullValue());
        complaint
                .does(HANDLER, "hearings")
                .does(SENIOR, "moderation")
                .everyoneInvited()
                .clientStates()
                .employeeStates()
                .does(HANDLER, "hearing-conclusion");
        limits(complaint)
                .body(of(LimitKind.HEARING, "metAt"), notNullValue())
                .body(of(LimitKind.ANSWER, "metAt"), nullValue());
        complaint.does(HANDLER, "findings", FINDING).does(HANDLER, "resolutions", APOLOGY);
        limits(complaint).body(of(LimitKind.ANSWER, "metAt"), notNullValue());

        advance(Duration.ofDays(100));
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isZero();
    }

    private static final Map<String, Object> FINDING = Map.of(
            "verdict", "UPHELD",
            "reason", "The discount was promised to regular customers only",
            "shares", List.of(Map.of("cause", "MISUSE", "percent", 100)),
            "lesson", "Show the client the list before each mailing");

    private static final Map<String, Object> APOLOGY =
            Map.of("explanation", "We are sorry", "redresses", List.of(Map.of("kind", "APOLOGY")));

    @Test
    void warnsOnceAndThenEscalatesOnce() {
        var complaint = Case.received();
        advance(Duration.ofHours(7));
        sweeps.run(sweep);
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-warned")).isEqualTo(1);
        assertThat(happened(complaint, "limit-missed")).isZero();
        complaint.get(CLIENT, "/history").body("items.type", not(hasItem("org.evenkeel.complaint.limit-warned")));

        advance(Duration.ofHours(2));
        sweeps.run(sweep);
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-warned")).isEqualTo(1);
        assertThat(happened(complaint, "limit-missed")).isEqualTo(1);
        assertThat(happened(complaint, "escalated")).isEqualTo(1);
        complaint.read(HANDLER).body("escalatedAt", notNullValue()).body("handler", nullValue());
        limits(complaint)
                .body(of(LimitKind.ACKNOWLEDGEMENT, "missedAt"), notNullValue())
                .body(of(LimitKind.ACKNOWLEDGEMENT, "metAt"), nullValue());

        complaint.acknowledged();
        limits(complaint).body(of(LimitKind.ACKNOWLEDGEMENT, "metAt"), notNullValue());
    }

    @Test
    void escalatesOnceWhenTwoReplicasSweepAtTheSameTime() throws Exception {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 30; i++) {
            cases.add(Case.received());
        }
        advance(Duration.ofHours(9));
        var start = new CountDownLatch(1);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<Integer>>();
            for (int replica = 0; replica < 2; replica++) {
                runs.add(replicas.submit(() -> {
                    start.await();
                    return sweeps.run(sweep);
                }));
            }
            start.countDown();
            for (var run : runs) {
                run.get();
            }
        }
        sweeps.run(sweep);
        assertThat(cases).allSatisfy(complaint -> {
            assertThat(happened(complaint, "limit-missed")).isEqualTo(1);
            assertThat(happened(complaint, "escalated")).isEqualTo(1);
        });
    }

    @Test
    void afterALongDowntimeAllThatWasDueHappensOnce() {
        var complaint = Case.received();
        advance(Duration.ofDays(400));
        sweeps.run(sweep);
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isEqualTo(4);
        assertThat(happened(complaint, "limit-warned")).isZero();
        assertThat(happened(complaint, "escalated")).isEqualTo(1);
    }

    @Test
    void whatComesTooLateBeforeTheSweepLooksIsMissedAsWell() {
        var complaint = Case.received();
        advance(Duration.ofHours(9));
        complaint.acknowledged();
        assertThat(happened(complaint, "limit-missed")).isEqualTo(1);
        assertThat(happened(complaint, "escalated")).isEqualTo(1);
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isEqualTo(1);
    }

    @Test
    void standsStillWhileTheCaseWaitsForTheClient() {
        var complaint = Case.received().acknowledged();
        var due = due(complaint, LimitKind.ANSWER);
        complaint.does(HANDLER, "pauses", Map.of("reason", "The list of recipients"));
        complaint
                .read(CLIENT)
                .body("waitingSince", notNullValue())
                .body("limits.find { it.kind == 'ANSWER' }.dueAt", nullValue());
        complaint.read(HANDLER).body("allowedActions", hasItem("resume")).body("allowedActions", not(hasItem("pause")));

        advance(Duration.ofDays(60));
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isZero();

        complaint.does(HANDLER, "resumption");
        assertThat(Duration.between(due, due(complaint, LimitKind.ANSWER))).isEqualTo(Duration.ofDays(60));
        complaint
                .get(CLIENT, "/pauses")
                .statusCode(200)
                .body("items[0].reason", equalTo("The list of recipients"))
                .body("items[0].endedBy", equalTo("The handler"));
        assertThat(happened(complaint, "paused")).isEqualTo(1);
        assertThat(happened(complaint, "resumed")).isEqualTo(1);

        advance(Duration.ofDays(30));
        sweeps.run(sweep);
        limits(complaint).body(of(LimitKind.ANSWER, "missedAt"), notNullValue());
    }

    @Test
    void theClientsStatementEndsTheWaiting() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        complaint
                .does(HANDLER, "pauses", Map.of("reason", "Your account of it"))
                .employeeStates();
        complaint.read(HANDLER).body("waitingSince", notNullValue());
        complaint.clientStates();
        complaint.read(HANDLER).body("waitingSince", nullValue());
        assertThat(happened(complaint, "resumed")).isEqualTo(1);
    }

    @Test
    void nothingIsOwedAfterTheComplaintWasTakenBackAndAllOfItOnceItIsReopened() {
        var complaint = Case.received().acknowledged();
        complaint.does(HANDLER, "pauses", Map.of("reason", "A word"));
        complaint.does(CLIENT, "withdrawal", Map.of("reason", "Settled by phone"));
        complaint.read(HANDLER).body("waitingSince", nullValue());
        limits(complaint).body(of(LimitKind.ANSWER, "endedAt"), notNullValue());
        advance(Duration.ofDays(100));
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isZero();

        complaint.does(CLIENT, "reopening", Map.of("reason", "It was not settled"));
        limits(complaint)
                .body("items.findAll { it.round == 2 }.kind", equalTo(List.of("FIRST_TALK", "HEARING", "ANSWER")))
                .body("items.findAll { it.round == 2 }.metAt.unique()", equalTo(Collections.singletonList(null)));
        advance(Duration.ofDays(100));
        sweeps.run(sweep);
        assertThat(happened(complaint, "limit-missed")).isEqualTo(3);
    }

    @Test
    void listsCasesByTheirLimits() {
        var late = Case.received();
        var soon = Case.received();
        advance(Duration.ofHours(9));
        sweeps.run(sweep);
        soon.acknowledged();
        var fresh = Case.received();

        assertThat(listed("limitMissed=true")).contains(late.id(), soon.id()).doesNotContain(fresh.id());
        assertThat(listed("limitDueBefore=" + MovableClock.CLOCK.instant()))
                .contains(late.id())
                .doesNotContain(soon.id(), fresh.id());
        assertThat(listed("limitDueBefore=" + inDays(1))).contains(late.id(), fresh.id());
        ServiceApi.as(HANDLER)
                .get("/api/v1/complaints?limitDueBefore=tomorrow")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limitDueBefore"));
    }

    private static List<String> listed(String filter) {
        return ServiceApi.as(HANDLER)
                .get("/api/v1/complaints?limit=200&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void tellsOnceOfAPromiseThatWasNotKeptInTime() {
        var complaint = Case.namingTheEmployee().inFinding().does(HANDLER, "findings", FINDING);
        complaint.does(
                HANDLER,
                "resolutions",
                Map.of(
                        "explanation", "We are sorry",
                        "redresses", List.of(Map.of("kind", "APOLOGY")),
                        "commitments",
                                List.of(
                                        Map.of("promise", "A report", "owner", "Dana", "dueAt", inDays(7)),
                                        Map.of("promise", "A call", "owner", "Dana", "dueAt", inDays(7)))));
        String kept = complaint.get(HANDLER, "/commitments").extract().path("items[0].id");
        complaint.does(HANDLER, "commitments/" + kept + "/fulfilment", Map.of("note", "Sent"));
        complaint.does(HANDLER, "closure", Map.of("reason", "Settled"));
        var overdue = allSweeps.stream()
                .filter(candidate -> candidate.name().equals("overdue-commitments"))
                .findFirst()
                .orElseThrow();

        sweeps.run(overdue);
        assertThat(happened(complaint, "commitment-overdue")).isZero();
        advance(Duration.ofDays(8));
        sweeps.run(overdue);
        sweeps.run(overdue);
        assertThat(happened(complaint, "commitment-overdue")).isEqualTo(1);
    }

    @Test
    void refusesToPauseWithoutAReasonOrByTheClient() {
        var complaint = Case.received().acknowledged();
        var before = complaint.trace();
        complaint.act(HANDLER, "pauses", Map.of()).statusCode(400).body("violations[0].field", equalTo("reason"));
        complaint.act(CLIENT, "pauses", Map.of("reason", "x")).statusCode(403);
        complaint.act(HANDLER, "resumption").statusCode(409).body("detail", containsString("does not wait"));
        assertThat(complaint.trace()).isEqualTo(before);
    }
}
