package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who stands for something, and since when. */
@Embeddable
public record Signature(String subject, String name, Instant at) {

    public static Signature of(Person person, Instant at) {
        return new Signature(person.subject(), person.name(), at);
    }
}
