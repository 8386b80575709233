package org.evenkeel.launcher;

import java.util.List;

/** Who can sign in to the demo; their names and roles stand in the identity provider's settings. */
public final class DemoUsers {
    /** Partner systems: clients of the identity provider, not people. The second is confined to one account. */
    public static final List<String> PARTNERS = List.of("partner", "partner2");

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
            "partner",
            "partner2");

    private DemoUsers() {}
}
