package org.evenkeel.accounts.review;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Something done for a client on the way to another vendor, and by when. */
@Embeddable
public record HandOverStep(String what, LocalDate dueOn) {}
