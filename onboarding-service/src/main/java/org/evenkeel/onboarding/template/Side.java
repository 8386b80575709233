package org.evenkeel.onboarding.template;

/** One of the two who put a client on board together. */
public enum Side {
    FIRM,
    CLIENT;

    public Side other() {
        return this == FIRM ? CLIENT : FIRM;
    }
}
