package org.evenkeel.onboarding.template;

/** What templates, steps and outcomes are called by; a key stays the same in all versions. */
public final class TemplateKey {

    /** The one an onboarding starts with where nothing else is asked for. */
    public static final String HUDGINS = "hudgins";

    public static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    public static final String RULE = "must be words of a-z and 0-9 joined by hyphens";

    private TemplateKey() {}
}
