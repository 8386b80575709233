package org.evenkeel.suite.story;

import java.util.Map;
import java.util.Set;
import org.evenkeel.suite.RunningSuite;
import tools.jackson.databind.JsonNode;

/** An onboarding by the Hudgins checklist. */
final class StoryOnboarding extends Proceeding {

    private StoryOnboarding(RunningSuite suite, String path) {
        super(suite, path, "org.evenkeel.onboarding.");
    }

    static StoryOnboarding started(RunningSuite suite, String account, String clientLead) {
        return new StoryOnboarding(
                suite,
                created(
                        suite,
                        "handler",
                        "/api/v1/onboardings",
                        Map.of("accountId", account, "clientLead", Map.of("name", clientLead))));
    }

    /** The one that an account is in. */
    static StoryOnboarding running(RunningSuite suite, String account) {
        var found = suite.as("handler")
                .get("/api/v1/onboardings?account=" + account)
                .body()
                .path("items");
        return new StoryOnboarding(
                suite, "/api/v1/onboardings/" + found.get(0).path("id").asString(""));
    }

    /** Names somebody without whom it does not work, and returns where their say goes. */
    String keyStakeholder(String name, String role, boolean broughtUsIn) {
        var list = does(
                "handler",
                "stakeholders",
                Map.of("name", name, "role", role, "influence", "HIGH", "key", true, "broughtUsIn", broughtUsIn));
        for (var stakeholder : list.path("items")) {
            if (stakeholder.path("name").asString("").equals(name)) {
                return "stakeholders/" + stakeholder.path("id").asString("") + "/say";
            }
        }
        throw new AssertionError(name + " is not among " + list);
    }

    /** Signed, after the one who has to want it had their say. */
    void signed(String keyStakeholder) {
        var say = keyStakeholder(keyStakeholder, "CEO", true);
        does("handler", say, Map.of("heardAt", inDays(0), "outcome", "SUPPORTS"));
        does("handler", "signing");
    }

    /** Each side does its steps, in the order of the list. */
    void completesAllBut(String clientSide, Set<String> forgotten) {
        for (JsonNode step : seenBy("handler").path("steps")) {
            var key = step.path("key").asString("");
            if (!forgotten.contains(key)) {
                var user = step.path("side").asString("").equals("CLIENT") ? clientSide : "handler";
                does(user, "steps/" + key + "/completion");
            }
        }
    }
}
