package org.evenkeel.suite.story;

import java.util.List;
import java.util.Map;
import org.evenkeel.suite.RunningSuite;

/** A complaint. */
final class StoryCase extends Proceeding {

    private StoryCase(RunningSuite suite, String path) {
        super(suite, path, "org.evenkeel.complaint.");
    }

    static StoryCase filed(RunningSuite suite, String user, Map<String, ?> complaint) {
        return new StoryCase(suite, created(suite, user, "/api/v1/complaints", complaint));
    }

    /** As complaints name people of the firm. */
    static Map<String, Object> person(RunningSuite suite, String user, String name) {
        return Map.of("name", name, "subject", subject(suite, user));
    }

    StoryCase acknowledged() {
        does("handler", "acknowledgement", Map.of("nextStepBy", inDays(2)));
        return this;
    }

    /** Opens the hearing, with the senior as moderator and the client invited. */
    StoryCase inHearing() {
        does("handler", "hearings");
        does("senior", "moderation");
        does("handler", "invitations", Map.of("deadline", inDays(3)));
        return this;
    }

    /** The participant of the hearing on this side, {@code CLIENT} or {@code FIRM}. */
    String participant(String side) {
        var hearings = seenBy("handler", "/hearings").path("items");
        for (var participant : hearings.get(hearings.size() - 1).path("participants")) {
            if (participant.path("side").asString("").equals(side)) {
                return participant.path("id").asString("");
            }
        }
        throw new AssertionError("Nobody is invited on the side of the " + side);
    }

    void states(String user, String side, String statement) {
        does(user, "statements", Map.of("participantId", participant(side), "statement", statement));
    }

    static Map<String, Object> finding(String verdict, String lesson, List<Map<String, Object>> shares) {
        return Map.of("verdict", verdict, "reason", "As both sides told it", "shares", shares, "lesson", lesson);
    }

    static Map<String, Object> share(String cause, int percent) {
        return Map.of("cause", cause, "percent", percent);
    }

    static Map<String, Object> money(String kind, int amount, String bearer) {
        return Map.of("kind", kind, "amount", Map.of("amount", amount, "currency", "EUR"), "bearer", bearer);
    }

    static Map<String, Object> resolution(String explanation, List<Map<String, Object>> redresses) {
        return Map.of("explanation", explanation, "redresses", redresses);
    }
}
