package org.evenkeel.accounts.engagement;

/** What a system that keeps time sheets or a diary may be given. */
public final class Scopes {

    public static final String READ = "engagement:read";
    public static final String WRITE = "engagement:write";

    private Scopes() {}
}
