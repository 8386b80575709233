package org.evenkeel.complaints.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Somebody's word that it was so. */
@Embeddable
public record Confirmation(
        @Column(nullable = false) String subject,
        @Column(nullable = false) String name,
        @Column(nullable = false) Instant confirmedAt) {}
