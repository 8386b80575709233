package org.evenkeel.launcher;

import java.util.List;

/** Who can sign in to the demo; their names and roles stand in the identity provider's settings. */
public final class DemoUsers {
    /** The partner system: a client of the identity provider, not a person. */
    public static final String PARTNER = "partner";

    public static final List<String> NAMES = List.of(
            "client",
            "client2",
            "employee",
            "employee2",
            "handler",
            "handler2",
            "senior",
            "senior2",
            "owner",
            "owner2",
            "auditor",
            "auditor2",
            PARTNER);

    private DemoUsers() {}
}
