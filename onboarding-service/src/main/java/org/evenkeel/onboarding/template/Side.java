package org.evenkeel.onboarding.template;

/** Whose a step is. */
public enum Side {
    FIRM,
    CLIENT
}
