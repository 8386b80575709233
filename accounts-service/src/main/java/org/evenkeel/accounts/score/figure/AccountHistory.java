package org.evenkeel.accounts.score.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.accounts.score.figure.AccountFact.ClientAnswered;
import org.evenkeel.accounts.score.figure.AccountFact.CommitmentMade;
import org.evenkeel.accounts.score.figure.AccountFact.ConductConfirmed;
import org.evenkeel.accounts.score.figure.AccountFact.Found;
import org.evenkeel.accounts.score.figure.AccountFact.InvoiceIssued;
import org.evenkeel.accounts.score.figure.AccountFact.LikenessAssessed;
import org.evenkeel.accounts.score.figure.AccountFact.RelationKnown;
import org.evenkeel.accounts.score.figure.AccountFact.TimeSpent;
import org.evenkeel.accounts.score.figure.AccountFact.TouchpointHeld;

/** The facts of an account up to a day, put together by what they speak of. In whichever order they came, it is the same. */
final class AccountHistory {

    private static final Comparator<AccountFact> ORDER =
            Comparator.comparing(AccountFact::day).thenComparing(AccountFact::eventId);

    /** A complaint. The last finding counts, also while the case is heard again. */
    static final class Case {
        Found finding;
        boolean talked;
        boolean closed;
        boolean withdrawn;
    }

    static final class Invoice {
        InvoiceIssued issued;
        AccountFact settled;
        LocalDate disputedUntil = LocalDate.MIN;
        final Set<UUID> openDisputes = new HashSet<>();
        boolean cancelled;
    }

    static final class Commitment {
        CommitmentMade made;
        AccountFact.CommitmentKept kept;
    }

    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<UUID, Invoice> invoices = new LinkedHashMap<>();
    private final Map<UUID, Commitment> commitments = new LinkedHashMap<>();
    private final Map<UUID, TimeSpent> times = new LinkedHashMap<>();
    private final Map<UUID, TouchpointHeld> touchpoints = new LinkedHashMap<>();
    private final Map<UUID, ConductConfirmed> incidents = new LinkedHashMap<>();
    private final List<ClientAnswered> answers = new ArrayList<>();
    private RelationKnown relation;
    private LikenessAssessed likeness;

    private AccountHistory() {}

    static AccountHistory of(Collection<AccountFact> facts, LocalDate asOf) {
        var history = new AccountHistory();
        facts.stream().filter(fact -> !fact.day().isAfter(asOf)).sorted(ORDER).forEach(history::take);
        return history;
    }

    private void take(AccountFact fact) {
        switch (fact) {
            case Found found -> aCase(found.complaintId()).finding = found;
            case AccountFact.TalkHeld talk -> aCase(talk.complaintId()).talked = true;
            case AccountFact.CaseClosed closed -> close(closed);
            case AccountFact.CaseReopened reopened -> aCase(reopened.complaintId()).closed = false;
            case AccountFact.CaseWithdrawn withdrawn -> aCase(withdrawn.complaintId()).withdrawn = true;
            case CommitmentMade made -> aCommitment(made.commitmentId()).made = made;
            case AccountFact.CommitmentKept kept -> aCommitment(kept.commitmentId()).kept = kept;
            case ConductConfirmed confirmed -> incidents.put(confirmed.incidentId(), confirmed);
            case AccountFact.ConductRetracted retracted -> incidents.remove(retracted.incidentId());
            case ClientAnswered answered -> answers.add(answered);
            case InvoiceIssued issued -> anInvoice(issued.invoiceId()).issued = issued;
            case AccountFact.InvoiceSettled settled -> anInvoice(settled.invoiceId()).settled = settled;
            case AccountFact.InvoiceCancelled cancelled -> anInvoice(cancelled.invoiceId()).cancelled = true;
            case AccountFact.InvoiceDisputed disputed ->
                anInvoice(disputed.invoiceId()).openDisputes.add(disputed.disputeId());
            case AccountFact.DisputeSettled settled -> settle(settled);
            case TimeSpent spent -> times.put(spent.entryId(), spent);
            case TouchpointHeld held -> touchpoints.put(held.entryId(), held);
            case AccountFact.EntryWithdrawn withdrawn -> {
                times.remove(withdrawn.entryId());
                touchpoints.remove(withdrawn.entryId());
            }
            case RelationKnown known -> relation = known;
            case LikenessAssessed assessed -> likeness = assessed;
        }
    }

    private void close(AccountFact.CaseClosed closed) {
        var complaint = aCase(closed.complaintId());
        complaint.closed = true;
        complaint.talked |= closed.talked();
    }

    private void settle(AccountFact.DisputeSettled settled) {
        var invoice = anInvoice(settled.invoiceId());
        invoice.openDisputes.remove(settled.disputeId());
        invoice.disputedUntil = settled.day();
    }

    private Case aCase(UUID id) {
        return cases.computeIfAbsent(id, unknown -> new Case());
    }

    private Invoice anInvoice(UUID id) {
        return invoices.computeIfAbsent(id, unknown -> new Invoice());
    }

    private Commitment aCommitment(UUID id) {
        return commitments.computeIfAbsent(id, unknown -> new Commitment());
    }

    /** Those in which it was found who was right. */
    List<Case> decidedCases() {
        return cases.values().stream()
                .filter(complaint -> complaint.finding != null)
                .toList();
    }

    /** Those that stand; what came of one that is not known yet does not. */
    List<Invoice> standingInvoices() {
        return invoices.values().stream()
                .filter(invoice -> invoice.issued != null && !invoice.cancelled)
                .toList();
    }

    List<Commitment> commitments() {
        return commitments.values().stream()
                .filter(commitment -> commitment.made != null && commitment.made.dueOn() != null)
                .toList();
    }

    Collection<TimeSpent> times() {
        return times.values();
    }

    Collection<TouchpointHeld> touchpoints() {
        return touchpoints.values();
    }

    Collection<ConductConfirmed> incidents() {
        return incidents.values();
    }

    List<ClientAnswered> answers() {
        return answers;
    }

    RelationKnown relation() {
        return relation;
    }

    LikenessAssessed likeness() {
        return likeness;
    }

    /** Those of a kind that happened within so many days before a day, itself included. */
    static <T> List<T> within(Collection<T> all, Function<T, LocalDate> dayOf, LocalDate asOf, int days) {
        var first = asOf.minusDays(days);
        return all.stream()
                .filter(one ->
                        dayOf.apply(one).isAfter(first) && !dayOf.apply(one).isAfter(asOf))
                .toList();
    }
}
