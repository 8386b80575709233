package org.evenkeel.onboarding.template;

import java.util.List;

/** Checklists for tests. */
public final class Checklists {

    private Checklists() {}

    /** A checklist of one phase. */
    public static Checklist of(Step... steps) {
        return new Checklist("A checklist", List.of(new Phase("A phase", List.of(steps))), List.of());
    }

    /** A mandatory step of the firm that takes two working days. */
    public static Step step(String key, String... dependsOn) {
        return new Step(
                key,
                "Step " + key,
                null,
                Side.FIRM,
                "business:P2D",
                List.of(dependsOn),
                true,
                false,
                null,
                null,
                false,
                null);
    }

    /** An optional step for clients with this service only. */
    public static Step stepFor(String service, String key, String... dependsOn) {
        return new Step(
                key,
                "Step " + key,
                null,
                Side.FIRM,
                "business:P2D",
                List.of(dependsOn),
                false,
                false,
                null,
                new Condition(List.of(), List.of(service)),
                false,
                null);
    }
}
