package org.evenkeel.accounts.score.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Something known of an account that a figure can rest on. Facts of the same day count in the order of their events. */
public sealed interface AccountFact {

    /** The event that told it. */
    UUID eventId();

    /** The day on which it happened. */
    LocalDate day();

    /** A case was decided; {@code clientMistaken} is the share of the causes that lay in the client's expectations. */
    record Found(UUID eventId, LocalDate day, UUID complaintId, Verdict verdict, int clientMistaken)
            implements AccountFact {}

    enum Verdict {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD;

        /** Whether the client was right, if only in part. */
        boolean right() {
            return this != NOT_UPHELD;
        }
    }

    record TalkHeld(UUID eventId, LocalDate day, UUID complaintId) implements AccountFact {}

    /** @param talked whether somebody senior ever talked to the client about it */
    record CaseClosed(UUID eventId, LocalDate day, UUID complaintId, boolean talked) implements AccountFact {}

    record CaseReopened(UUID eventId, LocalDate day, UUID complaintId) implements AccountFact {}

    record CaseWithdrawn(UUID eventId, LocalDate day, UUID complaintId) implements AccountFact {}

    record CommitmentMade(UUID eventId, LocalDate day, UUID commitmentId, LocalDate dueOn) implements AccountFact {}

    record CommitmentKept(UUID eventId, LocalDate day, UUID commitmentId, boolean late) implements AccountFact {}

    /** Two people confirmed that the client's people did not treat ours with respect. */
    record ConductConfirmed(UUID eventId, LocalDate day, UUID incidentId) implements AccountFact {}

    record ConductRetracted(UUID eventId, LocalDate day, UUID incidentId) implements AccountFact {}

    /** The client did or approved what was its to do in the onboarding. */
    record ClientAnswered(UUID eventId, LocalDate day, boolean late) implements AccountFact {}

    /** @param day on which it was issued */
    record InvoiceIssued(
            UUID eventId, LocalDate day, UUID invoiceId, LocalDate dueOn, BigDecimal amount, String currency)
            implements AccountFact {}

    /** @param day on which nothing was left to pay */
    record InvoiceSettled(UUID eventId, LocalDate day, UUID invoiceId) implements AccountFact {}

    record InvoiceCancelled(UUID eventId, LocalDate day, UUID invoiceId) implements AccountFact {}

    record InvoiceDisputed(UUID eventId, LocalDate day, UUID invoiceId, UUID disputeId) implements AccountFact {}

    record DisputeSettled(UUID eventId, LocalDate day, UUID invoiceId, UUID disputeId) implements AccountFact {}

    record TimeSpent(UUID eventId, LocalDate day, UUID entryId, int minutes) implements AccountFact {}

    record TouchpointHeld(UUID eventId, LocalDate day, UUID entryId) implements AccountFact {}

    /** Time or an occasion was entered by mistake. */
    record EntryWithdrawn(UUID eventId, LocalDate day, UUID entryId) implements AccountFact {}

    /** @param clientSince null where it is not known */
    record RelationKnown(UUID eventId, LocalDate day, LocalDate clientSince) implements AccountFact {}

    /** @param likeness to the firm's best clients, 0–100 */
    record LikenessAssessed(UUID eventId, LocalDate day, double likeness) implements AccountFact {}
}
