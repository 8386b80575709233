package org.evenkeel.complaints.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * How much of a complaint comes from one cause.
 *
 * @param percent 1 to 100; the shares of a finding sum to 100
 * @param explanation may be null
 * @param place of the named person to whose attitude or error it is put down; null for all other causes
 * @param evidenceId what on the case shows it; without it the employee is backed (S1)
 * @param catalogueEntryId which product, process or marketing message it is; null for all other causes
 */
@Embeddable
public record CauseShare(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Cause cause,

        @Column(nullable = false) int percent,
        String explanation,
        Integer place,
        UUID evidenceId,
        UUID catalogueEntryId) {}
