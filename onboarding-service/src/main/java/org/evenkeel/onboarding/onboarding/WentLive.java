package org.evenkeel.onboarding.onboarding;

/** An onboarding goes live, in the transaction in which it does: what begins with that observes it. */
public record WentLive(Onboarding onboarding) {}
