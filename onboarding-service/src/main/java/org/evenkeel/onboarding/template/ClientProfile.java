package org.evenkeel.onboarding.template;

import java.util.Set;

/**
 * What of a client decides which steps it needs.
 *
 * @param segment null where it is not known
 * @param services what it has bought
 */
public record ClientProfile(String segment, Set<String> services) {

    public ClientProfile {
        services = Set.copyOf(services);
    }
}
