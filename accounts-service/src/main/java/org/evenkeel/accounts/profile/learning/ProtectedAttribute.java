package org.evenkeel.accounts.profile.learning;

import org.evenkeel.kit.problem.InvalidRequest;

/** A factor that must not count was among those to learn from. */
public class ProtectedAttribute extends InvalidRequest {

    private static final long serialVersionUID = 1L;

    ProtectedAttribute(String name) {
        super(
                name,
                "is an attribute of people that must not count; set it aside, and it is watched for proxies instead");
    }
}
