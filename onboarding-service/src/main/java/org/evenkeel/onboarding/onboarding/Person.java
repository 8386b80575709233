package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Embeddable;
import org.evenkeel.kit.caller.Caller;

/**
 * Somebody on either side.
 *
 * @param subject their token's subject; null where they do not sign in
 */
@Embeddable
public record Person(String subject, String name) {

    public static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }
}
