package org.evenkeel.onboarding.onboarding;

import org.evenkeel.onboarding.template.Side;

/** In whose name somebody acts. */
public enum Party {
    CLIENT(Side.CLIENT),
    FIRM(Side.FIRM),
    /** Of the firm; may also tick for the client, for instance on the client's word by phone, but never sign for it. */
    OWNER(Side.FIRM);

    private final Side side;

    Party(Side side) {
        this.side = side;
    }

    /** Whose signature theirs is. */
    public Side side() {
        return side;
    }

    /** Whether they may do what is a step's own side's to do. */
    boolean mayWorkFor(Side stepSide) {
        return this == OWNER || side == stepSide;
    }

    /** Whether they are told of what one side keeps to itself. */
    boolean sees(OnboardingStep step) {
        return this != CLIENT || !step.definition().internal();
    }
}
