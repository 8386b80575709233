package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a step is done, since when and by whom. */
@Embeddable
public record StepCompletion(
        @Column(name = "done_at") Instant doneAt,
        @Column(name = "done_by") String doneBy,
        @Column(name = "done_by_name") String doneByName,
        @Column(name = "note") String note) {}
