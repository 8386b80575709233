package org.evenkeel.accounts.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can happen in a fit review; reasons stand with the event. */
sealed interface ReviewEvent {

    String OPENED = "org.evenkeel.fit-review.opened";
    String DECIDED = "org.evenkeel.fit-review.decided";
    String PARTING_SECONDED = "org.evenkeel.fit-review.parting-seconded";
    String CLOSED = "org.evenkeel.fit-review.closed";
    String DUE = "org.evenkeel.fit-review.due";

    record Opened(UUID reviewId, LocalDate heldOn, List<UUID> members) implements ReviewEvent {}

    record Decided(UUID reviewId, UUID decisionId, Verdict verdict) implements ReviewEvent {}

    /** @param lastStepOn the day by which the client is handed over */
    record PartingSeconded(UUID reviewId, UUID decisionId, LocalDate lastStepOn) implements ReviewEvent {}

    record Closed(UUID reviewId, LocalDate heldOn) implements ReviewEvent {}

    /**
     * @param lastHeldOn when the last review was held, or when the firm began to count
     * @param lastPartingOn when the firm last let a client go; null where it never did
     */
    record Due(LocalDate lastHeldOn, LocalDate lastPartingOn) implements ReviewEvent {}
}
