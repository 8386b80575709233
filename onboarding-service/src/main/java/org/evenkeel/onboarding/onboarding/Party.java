package org.evenkeel.onboarding.onboarding;

import org.evenkeel.onboarding.template.Side;

/** In whose name somebody ticks a step. */
public enum Party {
    CLIENT,
    FIRM,
    /** Of the firm; may also tick for the client, for instance on the client's word by phone. */
    OWNER;

    boolean mayTick(Side side) {
        return switch (this) {
            case CLIENT -> side == Side.CLIENT;
            case FIRM -> side == Side.FIRM;
            case OWNER -> true;
        };
    }
}
