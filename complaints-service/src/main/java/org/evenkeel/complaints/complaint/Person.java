package org.evenkeel.complaints.complaint;

import org.evenkeel.kit.caller.Caller;

/**
 * Somebody who signs in.
 *
 * @param subject their token's subject
 */
public record Person(String subject, String name) {

    public static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }
}
