package org.evenkeel.onboarding.onboarding;

import java.util.Optional;
import java.util.function.Function;

/**
 * A condition of an act beyond the state of the onboarding. It is asked when the act is tried and when
 * {@code allowedActions} are listed, so that the two never differ.
 */
public interface Guard {

    Act act();

    /**
     * Why the act is not possible now, as a sentence for the caller.
     *
     * @return empty where it is possible
     */
    Optional<String> refusal(Onboarding onboarding);

    /** A guard from a question; the answer is empty where the act is possible. */
    static Guard of(Act act, Function<Onboarding, Optional<String>> refusal) {
        return new Guard() {
            @Override
            public Act act() {
                return act;
            }

            @Override
            public Optional<String> refusal(Onboarding onboarding) {
                return refusal.apply(onboarding);
            }
        };
    }
}
