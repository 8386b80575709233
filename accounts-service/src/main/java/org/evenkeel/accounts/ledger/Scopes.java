package org.evenkeel.accounts.ledger;

/** What a bookkeeping system may be given. */
public final class Scopes {

    public static final String READ = "ledger:read";
    public static final String WRITE = "ledger:write";

    private Scopes() {}
}
