package org.evenkeel.accounts.score;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.accounts.facts.Fact;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.score.figure.AccountFact;
import org.evenkeel.accounts.score.figure.AccountFact.Verdict;

/** Understands those facts on which figures rest; the rest is passed over. */
@ApplicationScoped
class FactReader {

    private static final Set<String> OF_THE_CLIENTS_EXPECTATIONS = Set.of("CLIENT_EXPECTATION", "MISUSE");
    private static final String CLIENT = "CLIENT";

    private final FirmDay day;

    FactReader(FirmDay day) {
        this.day = day;
    }

    Optional<AccountFact> read(Fact fact) {
        var id = fact.eventId();
        var on = day.of(fact.occurredAt());
        var subject = fact.subject();
        var data = fact.data();
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "org.evenkeel.complaint.found" ->
                        new AccountFact.Found(
                                id, on, subject, Verdict.valueOf(text(data, "verdict")), ofExpectations(data));
                    case "org.evenkeel.complaint.talk-held" -> new AccountFact.TalkHeld(id, on, subject);
                    case "org.evenkeel.complaint.closed" ->
                        new AccountFact.CaseClosed(
                                id, on, subject, data.path("talked").asBoolean());
                    case "org.evenkeel.complaint.reopened" -> new AccountFact.CaseReopened(id, on, subject);
                    case "org.evenkeel.complaint.withdrawn" -> new AccountFact.CaseWithdrawn(id, on, subject);
                    case "org.evenkeel.complaint.commitment-made" ->
                        new AccountFact.CommitmentMade(id, on, uuid(data, "commitmentId"), dueOn(data));
                    case "org.evenkeel.complaint.commitment-kept" ->
                        new AccountFact.CommitmentKept(
                                id,
                                on,
                                uuid(data, "commitmentId"),
                                data.path("late").asBoolean());
                    case "org.evenkeel.complaint.conduct-confirmed" ->
                        new AccountFact.ConductConfirmed(id, on, uuid(data, "incidentId"));
                    case "org.evenkeel.complaint.conduct-retracted" ->
                        new AccountFact.ConductRetracted(id, on, uuid(data, "incidentId"));
                    case "org.evenkeel.onboarding.step-completed" -> answered(fact, on, "side");
                    case "org.evenkeel.onboarding.step-approved" -> answered(fact, on, "by");
                    case "org.evenkeel.invoice.issued" ->
                        new AccountFact.InvoiceIssued(
                                id,
                                date(data, "issuedOn"),
                                subject,
                                date(data, "dueOn"),
                                new BigDecimal(text(data, "amount")),
                                text(data, "currency"));
                    case "org.evenkeel.invoice.settled" ->
                        new AccountFact.InvoiceSettled(id, date(data, "on"), subject);
                    case "org.evenkeel.invoice.cancelled" -> new AccountFact.InvoiceCancelled(id, on, subject);
                    case "org.evenkeel.invoice.disputed" ->
                        new AccountFact.InvoiceDisputed(id, date(data, "raisedOn"), subject, uuid(data, "disputeId"));
                    case "org.evenkeel.invoice.dispute-settled" ->
                        new AccountFact.DisputeSettled(id, date(data, "settledOn"), subject, uuid(data, "disputeId"));
                    case "org.evenkeel.time.spent" ->
                        new AccountFact.TimeSpent(
                                id,
                                date(data, "day"),
                                subject,
                                data.path("minutes").asInt());
                    case "org.evenkeel.touchpoint.held" ->
                        new AccountFact.TouchpointHeld(id, day.of(Instant.parse(text(data, "heldAt"))), subject);
                    case "org.evenkeel.time.withdrawn", "org.evenkeel.touchpoint.withdrawn" ->
                        new AccountFact.EntryWithdrawn(id, on, subject);
                    case "org.evenkeel.account.relation-changed" ->
                        new AccountFact.RelationKnown(id, on, dateOrNull(data, "clientSince"));
                    case "org.evenkeel.account.likeness-assessed" ->
                        new AccountFact.LikenessAssessed(
                                id, on, data.path("likeness").asDouble());
                    default -> null;
                });
    }

    private static AccountFact answered(Fact fact, LocalDate on, String side) {
        var data = fact.data();
        return data.path(side).asText().equals(CLIENT) && data.has("late")
                ? new AccountFact.ClientAnswered(
                        fact.eventId(), on, data.get("late").asBoolean())
                : null;
    }

    /** The per cent of a complaint's causes that lay in what the client expected. */
    private static int ofExpectations(JsonNode data) {
        int percent = 0;
        for (var share : data.path("shares")) {
            if (OF_THE_CLIENTS_EXPECTATIONS.contains(share.path("cause").asText())) {
                percent += share.path("percent").asInt();
            }
        }
        return percent;
    }

    private LocalDate dueOn(JsonNode data) {
        return data.hasNonNull("dueAt") ? day.of(Instant.parse(text(data, "dueAt"))) : null;
    }

    private static LocalDate dateOrNull(JsonNode data, String field) {
        return data.hasNonNull(field) ? date(data, field) : null;
    }

    private static LocalDate date(JsonNode data, String field) {
        return LocalDate.parse(text(data, field));
    }

    private static UUID uuid(JsonNode data, String field) {
        return UUID.fromString(text(data, field));
    }

    private static String text(JsonNode data, String field) {
        if (!data.hasNonNull(field)) {
            throw new IllegalStateException("A fact does not say its " + field + ": " + data);
        }
        return data.get(field).asText();
    }
}
