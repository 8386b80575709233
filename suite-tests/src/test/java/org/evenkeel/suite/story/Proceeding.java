package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.evenkeel.launcher.token.SignIn;
import org.evenkeel.suite.RunningSuite;
import tools.jackson.databind.JsonNode;

/** A case or an onboarding as the people of a story deal with it, through the gateway. */
abstract class Proceeding {

    private final RunningSuite suite;
    private final String path;
    private final String events;

    /** @param events what the types of its events begin with */
    Proceeding(RunningSuite suite, String path, String events) {
        this.suite = suite;
        this.path = path;
        this.events = events;
    }

    /** Starts something, and returns its path. */
    static String created(RunningSuite suite, String user, String path, Map<String, ?> body) {
        var answer = suite.as(user).post(path, body, key());
        assertThat(answer.status()).as(answer.problem()).isEqualTo(201);
        return path + "/" + answer.body().path("id").asString("");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String subject(RunningSuite suite, String user) {
        return SignIn.claims(suite.suite().token(user)).path("sub").asString("");
    }

    /** Does an act that has to be possible. */
    JsonNode does(String user, String act, Map<String, ?> body) {
        var answer = suite.as(user).post(path + "/" + act, body, key());
        assertThat(answer.isSuccess())
                .as(user + " " + act + ": " + answer.body())
                .isTrue();
        return answer.body();
    }

    JsonNode does(String user, String act) {
        return does(user, act, Map.of());
    }

    /** Tries an act that has to be refused for this reason, and to leave no trace. */
    void isRefused(String user, String act, Map<String, ?> body, String why) {
        var before = history("auditor");
        var answer = suite.as(user).post(path + "/" + act, body, key());
        assertThat(answer.status()).as(user + " " + act).isBetween(400, 409);
        assertThat(answer.body().toString()).as(user + " " + act).contains(why);
        assertThat(history("auditor")).isEqualTo(before);
    }

    JsonNode seenBy(String user) {
        return seenBy(user, "");
    }

    JsonNode seenBy(String user, String below) {
        var answer = suite.as(user).get(path + below);
        assertThat(answer.status())
                .as(user + " reads " + below + ": " + answer.problem())
                .isEqualTo(200);
        return answer.body();
    }

    int statusFor(String user) {
        return suite.as(user).get(path).status();
    }

    String status() {
        return seenBy("auditor").path("status").asString("");
    }

    /** Types of what happened, without what they all begin with. */
    List<String> history(String user) {
        return StreamSupport.stream(
                        seenBy(user, "/history?limit=200").path("items").spliterator(), false)
                .map(entry -> entry.path("type").asString("").replace(events, ""))
                .toList();
    }

    String inDays(int days) {
        return suite.now().plus(Duration.ofDays(days)).toString();
    }
}
