package org.evenkeel.onboarding;

import static org.evenkeel.onboarding.Api.as;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.TestTokens;

/** An onboarding as tests drive it through the API. */
public final class Run {

    public static final String EMPLOYEE = TestTokens.of("employee");
    public static final String HANDLER = TestTokens.of("handler");
    public static final String SENIOR = TestTokens.of("senior");
    public static final String OWNER = TestTokens.of("owner");
    public static final String AUDITOR = TestTokens.of("auditor");

    private final String id;
    private final UUID account;

    private Run(String id, UUID account) {
        this.id = id;
        this.account = account;
    }

    /** By the Hudgins template, with nobody yet who answers for the client. */
    public static Run started() {
        return started(Map.of());
    }

    /** By a template of one's own, with a lead on both sides. */
    public static Run of(String template) {
        return started(Map.of("template", template, "clientLead", Map.of("name", "Josh Hudgins")));
    }

    public static Run started(Map<String, ?> more) {
        var account = Arc.container().instance(Events.class).get().anAccount("Hudgins Home Goods");
        var body = new HashMap<String, Object>(Map.of("accountId", account));
        body.putAll(more);
        return new Run(
                as(HANDLER)
                        .body(body)
                        .post("/api/v1/onboardings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"),
                account);
    }

    /** Publishes a template under a key of its own. */
    public static String template(Map<?, ?>... steps) {
        return template(List.of(), steps);
    }

    public static String template(List<?> outcomes, Map<?, ?>... steps) {
        var key = "t-" + UUID.randomUUID();
        as(OWNER)
                .queryParam("key", key)
                .body(checklist(outcomes, steps))
                .post("/api/v1/onboarding-templates")
                .then()
                .statusCode(201);
        publish(key, 1);
        return key;
    }

    /** Publishes the next version of a template. */
    public static void nextVersion(String key, int number, Map<?, ?>... steps) {
        as(OWNER)
                .post("/api/v1/onboarding-templates/{key}/versions", key)
                .then()
                .statusCode(201);
        as(OWNER)
                .body(checklist(List.of(), steps))
                .put("/api/v1/onboarding-templates/{key}/versions/{number}/checklist", key, number)
                .then()
                .statusCode(200);
        publish(key, number);
    }

    private static Map<String, Object> checklist(List<?> outcomes, Map<?, ?>... steps) {
        return Map.of(
                "title",
                "A checklist",
                "phases",
                List.of(Map.of("title", "All", "steps", List.of(steps))),
                "outcomes",
                outcomes);
    }

    private static void publish(String key, int number) {
        as(OWNER)
                .post("/api/v1/onboarding-templates/{key}/versions/{number}/publication", key, number)
                .then()
                .statusCode(200);
    }

    /** A mandatory step that takes two days. */
    public static Map<String, Object> step(String key, String side, String... dependsOn) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "title",
                "Step " + key,
                "side",
                side,
                "due",
                "calendar:P2D",
                "mandatory",
                true,
                "dependsOn",
                List.of(dependsOn)));
    }

    /** The same step with other fields. */
    public static Map<String, Object> with(Map<String, Object> step, String field, Object value) {
        var changed = new HashMap<>(step);
        changed.put(field, value);
        return changed;
    }

    public String id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public String client() {
        return TestTokens.client(account);
    }

    public ValidatableResponse read(String token) {
        return get(token, "");
    }

    public ValidatableResponse get(String token, String below) {
        return as(token).get("/api/v1/onboardings/" + id + below).then();
    }

    public <T> T value(String path) {
        return read(HANDLER).statusCode(200).extract().path(path);
    }

    /** What a field of a step holds. */
    public <T> T ofStep(String key, String field) {
        return value("steps.find { it.key == '" + key + "' }." + field);
    }

    /** Tries an act, such as {@code go-live}. */
    public ValidatableResponse act(String token, String act, Map<String, ?> body) {
        return as(token)
                .body(body)
                .post("/api/v1/onboardings/" + id + "/" + act)
                .then();
    }

    public ValidatableResponse act(String token, String act) {
        return act(token, act, Map.of());
    }

    /** Does an act that has to be possible. */
    public Run does(String token, String act, Map<String, ?> body) {
        act(token, act, body).statusCode(200);
        return this;
    }

    public Run does(String token, String act) {
        return does(token, act, Map.of());
    }

    public Run completes(String token, String step) {
        return does(token, "steps/" + step + "/completion");
    }

    /** Names a key stakeholder, and returns their identifier. */
    public String stakeholder(String name) {
        return act(
                        HANDLER,
                        "stakeholders",
                        Map.of("name", name, "role", "CTO", "influence", "HIGH", "key", true, "broughtUsIn", false))
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '" + name + "' }.id");
    }

    public Run hears(String stakeholder) {
        return does(
                HANDLER,
                "stakeholders/" + stakeholder + "/say",
                Map.of("heardAt", inDays(0), "outcome", "SUPPORTS", "wishes", "No downtime on Fridays"));
    }

    /** Signed, after the one key stakeholder was heard. */
    public Run signed() {
        return hears(stakeholder("Ravi Menon")).does(HANDLER, "signing");
    }

    /** Every mandatory step is done, in an order in which it can be. */
    public Run ready() {
        while (true) {
            List<String> open = new ArrayList<>(value("steps.findAll { it.mandatory && !it.done }.key"));
            if (open.isEmpty()) {
                return does(HANDLER, "readiness");
            }
            open.removeIf(step ->
                    act(OWNER, "steps/" + step + "/completion").extract().statusCode() != 200);
            if (open.isEmpty()) {
                throw new AssertionError("None of the open steps can be completed");
            }
        }
    }

    public Run live() {
        return does(HANDLER, "go-live");
    }

    /** Both leaders accepted that each side may flag the other, with two days to answer. */
    public Run flagsAgreed() {
        return does(
                        HANDLER,
                        "flag-agreement",
                        Map.of("answerWithin", "calendar:P2D", "firmGroup", "Delivery", "clientGroup", "Shop team"))
                .does(SENIOR, "flag-agreement/acceptance")
                .does(client(), "flag-agreement/acceptance");
    }

    /** How often it was changed, and how much stands in its history: neither moves when an act is refused. */
    public Trace trace() {
        return new Trace(
                read(AUDITOR).extract().<Integer>path("version"),
                get(AUDITOR, "/history?limit=200").extract().path("items.size()"));
    }

    public record Trace(int version, int entries) {}

    /** The types of all that happened to it, without their common beginning. */
    public List<String> history(String token) {
        return get(token, "/history?limit=200").extract().<List<String>>path("items.type").stream()
                .map(type -> type.replace("org.evenkeel.onboarding.", ""))
                .toList();
    }

    public static String inDays(int days) {
        return MovableClock.CLOCK.instant().plus(Duration.ofDays(days)).toString();
    }
}
