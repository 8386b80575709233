package org.evenkeel.onboarding.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.OWNER;
import static org.evenkeel.onboarding.Run.SENIOR;
import static org.evenkeel.onboarding.Run.inDays;
import static org.evenkeel.onboarding.Run.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.onboarding.Run;
import org.junit.jupiter.api.Test;

/** Nothing is signed past a key stakeholder (S6). */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class SigningGateTest {

    private static String template;

    private static Run inSigning() {
        if (template == null) {
            template = Run.template(step("a", "FIRM"));
        }
        return Run.of(template);
    }

    @Test
    void isNotSignedWhileNobodyIsNamedWhoHasToWantIt() {
        inSigning().act(HANDLER, "signing").statusCode(409).body("detail", containsString("No key stakeholder"));
    }

    @Test
    void isNotSignedWhileAKeyStakeholderHadNoSay() {
        var run = inSigning();
        run.hears(run.stakeholder("Dana Levi")).hears(run.stakeholder("Noa Bar"));
        var cto = run.stakeholder("Ravi Menon");

        run.act(HANDLER, "signing")
                .statusCode(409)
                .body("detail", containsString("2 of 3 key stakeholders had their say; not yet: Ravi Menon"));
        run.read(HANDLER).body("status", equalTo("SIGNING")).body("allowedActions", not(hasItem("sign")));

        run.does(
                HANDLER,
                "stakeholders/" + cto + "/say",
                Map.of("heardAt", inDays(0), "outcome", "UNDECIDED", "interviewedUs", true));
        run.does(HANDLER, "signing");
    }

    @Test
    void whoIsNotKeyHoldsNothingUp() {
        var run = inSigning();
        run.hears(run.stakeholder("Ravi Menon"))
                .does(HANDLER, "stakeholders", profile("Somebody else", false))
                .does(HANDLER, "signing");
    }

    private static Map<String, Object> profile(String name, boolean key) {
        return Map.of("name", name, "role", "COO", "influence", "HIGH", "key", key, "broughtUsIn", true);
    }

    @Test
    void anOwnerOverridesItWithAReasonThatStaysVisible() {
        var run = inSigning();
        run.stakeholder("Ravi Menon");
        var why = Map.of("reason", "He is on leave and asked us to begin");
        run.act(SENIOR, "signing-override", why).statusCode(403);
        run.act(OWNER, "signing-override", Map.of()).statusCode(400);

        run.does(OWNER, "signing-override", why).does(HANDLER, "signing");

        run.get(run.client(), "/stakeholders")
                .body("override.reason", equalTo("He is on leave and asked us to begin"))
                .body("override.by", equalTo("The owner"))
                .body("override.at", notNullValue())
                .body("coverage", equalTo("0 of 1 key stakeholders had their say"))
                .body("unheard", equalTo(List.of("Ravi Menon")));
        assertThat(run.history(run.client())).contains("signing-gate-overridden");
    }

    @Test
    void thereIsNothingToOverrideOnceAllWereHeard() {
        var run = inSigning();
        run.hears(run.stakeholder("Ravi Menon"))
                .act(OWNER, "signing-override", Map.of("reason", "Just in case"))
                .statusCode(409);
    }

    @Test
    void correctsWhatIsKnownOfAStakeholder() {
        var run = inSigning();
        var id = run.stakeholder("Ravi Menon");

        run.does(HANDLER, "stakeholders/" + id + "/correction", profile("Ravi K. Menon", false));

        run.get(HANDLER, "/stakeholders")
                .body("items.name", equalTo(List.of("Ravi K. Menon")))
                .body("items[0].broughtUsIn", equalTo(true))
                .body("key", equalTo(0));
    }

    @Test
    void theClientSeesWhoIsHeardButNotWhatWeThinkOfThem() {
        var run = inSigning();
        run.hears(run.stakeholder("Ravi Menon"));

        run.get(HANDLER, "/stakeholders")
                .body("items[0].wishes", equalTo("No downtime on Fridays"))
                .body("items[0].influence", equalTo("HIGH"));
        run.get(run.client(), "/stakeholders")
                .statusCode(200)
                .body("items[0].name", equalTo("Ravi Menon"))
                .body("items[0].heardAt", notNullValue())
                .body("items[0].wishes", nullValue())
                .body("items[0].outcome", nullValue())
                .body("items[0].influence", nullValue())
                .body("items[0].broughtUsIn", nullValue());
    }

    @Test
    void refusesUnusableInputAndChangesNothing() {
        var run = inSigning();
        var id = run.stakeholder("Ravi Menon");
        var before = run.trace();

        run.act(HANDLER, "stakeholders/" + id + "/say", Map.of("heardAt", inDays(1), "outcome", "SUPPORTS"))
                .statusCode(400)
                .body("violations[0].field", equalTo("heardAt"));
        var nameless = new HashMap<>(profile("x", true));
        nameless.remove("name");
        run.act(HANDLER, "stakeholders", nameless)
                .statusCode(400)
                .body("violations.field", hasItem(containsString("name")));
        run.act(HANDLER, "stakeholders/" + UUID.randomUUID() + "/correction", profile("x", true))
                .statusCode(404);
        var other = inSigning();
        other.stakeholder("Somebody");
        other.act(HANDLER, "stakeholders/" + id + "/correction", profile("x", true))
                .statusCode(404);

        assertThat(run.trace()).isEqualTo(before);
    }
}
