package org.evenkeel.onboarding.template;

import static org.evenkeel.onboarding.template.Side.CLIENT;
import static org.evenkeel.onboarding.template.Side.FIRM;

import java.util.List;
import java.util.Optional;

/** A checklist. Both sides see all of it, so that each sees what the other still owes. */
public record Template(String name, int version, List<Step> steps) {

    /**
     * Josh Hudgins' lesson: his client lost a month of sales because nobody had moved the client's own marketing to the new
     * platform, and nobody saw that the step was open.
     */
    public static final Template HUDGINS = new Template(
            "hudgins",
            1,
            List.of(
                    step(FIRM, "kick-off-talk", "Kick-off talk held, bumps on the way announced", true),
                    step(FIRM, "stakeholders-heard", "Every key stakeholder heard", true),
                    step(FIRM, "red-flag-agreement", "Red-flag agreement accepted by both leaders", true),
                    step(CLIENT, "access-and-data", "Access and data handed over", true),
                    step(CLIENT, "marketing-moved", "Client's own marketing moved to the new platform", true),
                    step(FIRM, "product-feed-checked", "Product feed checked", true),
                    step(FIRM, "test-order", "Test order placed and delivered", true),
                    step(FIRM, "payments-checked", "Payments and refunds checked", true),
                    step(CLIENT, "go-live-approval", "Go-live approved", true),
                    step(FIRM, "first-report", "First report sent", false)));

    private static Step step(Side side, String key, String title, boolean mandatory) {
        return new Step(key, title, null, side, "business:P5D", List.of(), mandatory, false, null, null, false, null);
    }

    /** The template an onboarding began with. */
    public static Template of(String name, int version) {
        if (name.equals(HUDGINS.name) && version == HUDGINS.version) {
            return HUDGINS;
        }
        throw new IllegalStateException("There is no template " + name + " version " + version);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }
}
