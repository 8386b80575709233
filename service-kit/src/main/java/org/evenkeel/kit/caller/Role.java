package org.evenkeel.kit.caller;

/** Roles a token can carry. Beside them a partner's scopes count as roles, see {@link ScopesAsRoles}. */
public final class Role {

    public static final String CLIENT = "client";
    public static final String EMPLOYEE = "employee";
    public static final String HANDLER = "handler";
    public static final String SENIOR = "senior";
    public static final String OWNER = "owner";
    public static final String AUDITOR = "auditor";
    /** A system of somebody else's; what it may do is in its scopes. */
    public static final String PARTNER = "partner";
    /** A service of this suite. */
    public static final String SERVICE = "service";

    private Role() {}
}
