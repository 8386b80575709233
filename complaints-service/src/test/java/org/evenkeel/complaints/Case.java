package org.evenkeel.complaints;

import static io.restassured.RestAssured.given;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.TestTokens;

/** A case as tests drive it through the API. */
public final class Case {

    public static final String CLIENT = TestTokens.client(HUDGINS);
    public static final String EMPLOYEE = TestTokens.of("employee");
    public static final String HANDLER = TestTokens.of("handler");
    public static final String SENIOR = TestTokens.of("senior");
    public static final String OWNER = TestTokens.of("owner");
    public static final String AUDITOR = TestTokens.of("auditor");

    private final String id;

    private Case(String id) {
        this.id = id;
    }

    /** A complaint of Hudgins, who names nobody. */
    public static Case received() {
        return received(Map.of());
    }

    /** A complaint of Hudgins that names the employee. */
    public static Case namingTheEmployee() {
        return received(Map.of("namedPeople", List.of(THE_EMPLOYEE)));
    }

    /** The same, filed by a contact of Hudgins. */
    public static Case namingTheEmployee(String contact) {
        return received(Map.of("namedPeople", List.of(THE_EMPLOYEE), "contact", contact));
    }

    private static final Map<String, String> THE_EMPLOYEE =
            Map.of("name", "Dana Levi", "subject", TestTokens.subjectOf("employee"));

    public static Case received(Map<String, Object> more) {
        return receivedFrom(HANDLER, more);
    }

    public static Case receivedFrom(String token, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("accountId", HUDGINS, "matter", "The discount went to everyone"));
        body.putAll(more);
        return new Case(given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public String id() {
        return id;
    }

    public ValidatableResponse read(String token) {
        return get(token, "");
    }

    public ValidatableResponse get(String token, String below) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/complaints/{id}" + below, id)
                .then();
    }

    /** Tries an act, such as {@code hearing-conclusion}. */
    public ValidatableResponse act(String token, String act, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + act)
                .then();
    }

    public ValidatableResponse act(String token, String act) {
        return act(token, act, Map.of());
    }

    /** Does an act that has to be possible. */
    public Case does(String token, String act, Map<String, ?> body) {
        act(token, act, body).statusCode(200);
        return this;
    }

    public Case does(String token, String act) {
        return does(token, act, Map.of());
    }

    public Case acknowledged() {
        return does(HANDLER, "acknowledgement", Map.of("nextStepBy", inDays(2)));
    }

    /** In its hearing, moderated by the senior; nobody is invited yet. */
    public Case inHearing() {
        return acknowledged().does(HANDLER, "hearings").does(SENIOR, "moderation");
    }

    /** Client and named employee are invited. */
    public Case everyoneInvited() {
        does(HANDLER, "invitations", Map.of("deadline", inDays(3)));
        return does(HANDLER, "invitations", Map.of("place", 0, "deadline", inDays(3)));
    }

    public Case clientStates() {
        return does(CLIENT, "statements", Map.of("participantId", client(), "statement", "They sent it to everyone."));
    }

    public Case employeeStates() {
        return does(
                EMPLOYEE,
                "statements",
                Map.of(
                        "participantId", namedPerson(),
                        "statement", "The list I was given was wrong.",
                        "lesson", "Ask who is on the list before sending"));
    }

    /** Everyone was heard, and the hearing is concluded. */
    public Case inFinding() {
        return inHearing().everyoneInvited().clientStates().employeeStates().does(HANDLER, "hearing-conclusion");
    }

    /** Found to come from a process that the catalogue names; the case names nobody. */
    public static Case comingFrom(String process) {
        return received()
                .inHearing()
                .does(HANDLER, "invitations", Map.of("deadline", inDays(3)))
                .clientStates()
                .does(HANDLER, "hearing-conclusion")
                .does(
                        HANDLER,
                        "findings",
                        Map.of(
                                "verdict", "UPHELD",
                                "reason", "The contract says so",
                                "shares",
                                        List.of(Map.of(
                                                "cause", "PROCESS", "percent", 100, "catalogueEntryId", process)),
                                "lesson", "Say it before"));
    }

    /** What was found last. */
    public String finding() {
        return get(HANDLER, "/findings").statusCode(200).extract().path("items.last().id");
    }

    public String client() {
        return hearing("participants.find { it.side == 'CLIENT' }.id");
    }

    public String namedPerson() {
        return hearing("participants.find { it.side == 'FIRM' }.id");
    }

    private String hearing(String path) {
        return get(HANDLER, "/hearings").statusCode(200).extract().path("items.last()." + path);
    }

    /** What a client did to the employee, as it is put on record. */
    public static Map<String, Object> insult() {
        return Map.of(
                "kind", "INSULT",
                "description", "He called her names on the phone",
                "evidence", "The recording of the call",
                "occurredAt", MovableClock.CLOCK.instant().toString(),
                "against", TestTokens.subjectOf("employee"));
    }

    /** Hudgins' service ends in a month. */
    public static String announcedChange() {
        return given().auth()
                .oauth2(SENIOR)
                .contentType(ContentType.JSON)
                .body(change())
                .post("/api/v1/announced-changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A change that hits Hudgins. */
    public static Map<String, Object> change() {
        return Map.of(
                "kind", "SERVICE_ENDS",
                "what", "We end the printing of catalogues",
                "takesEffectAt", inDays(30),
                "conflict", "They have no other printer",
                "canOffer", "A hand-over prepared by us",
                "cannotOffer", "To print at a loss",
                "accountIds", List.of(HUDGINS));
    }

    /** An invoice that the client disputes in part. */
    public static Map<String, Object> invoice() {
        return Map.of(
                "invoiceNumber",
                "2026-0417",
                "amount",
                Map.of("amount", 900, "currency", "EUR"),
                "disputedAmount",
                300);
    }

    /** How often the case was changed, and how much stands in its history: neither moves when an act is refused. */
    public Trace trace() {
        return new Trace(
                read(AUDITOR).extract().<Integer>path("version"),
                get(AUDITOR, "/history").extract().path("items.size()"));
    }

    public record Trace(int version, int entries) {}

    public static String inDays(int days) {
        return MovableClock.CLOCK
                .instant()
                .plus(java.time.Duration.ofDays(days))
                .toString();
    }
}
