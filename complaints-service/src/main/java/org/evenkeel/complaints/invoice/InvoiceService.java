package org.evenkeel.complaints.invoice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.invoice.DisputedInvoice.Settlement;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Puts on record which invoices a client disputes in a case, and how that was settled. */
@ApplicationScoped
public class InvoiceService {

    @ApplicationScoped
    static class DisputedInvoices implements PanacheRepositoryBase<DisputedInvoice, UUID> {

        List<DisputedInvoice> of(Complaint complaint) {
            return list("complaintId = ?1 order by id", complaint.id());
        }

        @Produces
        @Singleton
        Guard aDisputeIsOpen() {
            return Guard.of(
                    Act.SETTLE_INVOICE,
                    complaint -> of(complaint).stream().allMatch(DisputedInvoice::isSettled)
                            ? Optional.of("No dispute about an invoice is open.")
                            : Optional.empty());
        }
    }

    record Disputed(
            UUID complaintId,
            String reference,
            UUID disputedInvoiceId,
            String invoiceNumber,
            BigDecimal amount,
            String currency,
            BigDecimal disputedAmount) {

        static final String TYPE = "org.evenkeel.complaint.invoice-disputed";
    }

    record Settled(
            UUID complaintId,
            String reference,
            UUID disputedInvoiceId,
            String invoiceNumber,
            Settlement settlement,
            BigDecimal owedAmount,
            String currency) {

        static final String TYPE = "org.evenkeel.complaint.invoice-settled";
    }

    private final Cases cases;
    private final DisputedInvoices invoices;
    private final Caller caller;
    private final Clock clock;

    InvoiceService(Cases cases, DisputedInvoices invoices, Caller caller, Clock clock) {
        this.cases = cases;
        this.invoices = invoices;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param disputed the part that the client does not want to pay */
    @Transactional
    public DisputedInvoice dispute(UUID complaintId, String ifMatch, String number, Money total, BigDecimal disputed) {
        var complaint = cases.forAct(Act.DISPUTE_INVOICE, complaintId, ifMatch);
        if (invoices.of(complaint).stream()
                .anyMatch(known -> known.invoiceNumber().equals(number))) {
            throw new InvalidRequest("invoiceNumber", "must be of an invoice that is not disputed in this case yet");
        }
        var invoice = new DisputedInvoice(complaint, number, total, disputed, caller.name(), clock.instant());
        invoices.persist(invoice);
        cases.record(
                complaint,
                Disputed.TYPE,
                new Disputed(
                        complaint.id(),
                        complaint.reference(),
                        invoice.id(),
                        number,
                        total.amount(),
                        total.currency(),
                        disputed));
        return invoice;
    }

    /** @param owed what is to be paid of a reduced invoice; null for every other settlement */
    @Transactional
    public DisputedInvoice settle(UUID complaintId, String ifMatch, UUID invoiceId, Settlement how, BigDecimal owed) {
        var complaint = cases.forAct(Act.SETTLE_INVOICE, complaintId, ifMatch);
        var invoice = invoices.findByIdOptional(invoiceId)
                .filter(found -> found.belongsTo(complaint))
                .orElseThrow(() -> new NotFound("disputed invoice", invoiceId));
        invoice.settle(how, owed, caller.name(), clock.instant());
        cases.record(
                complaint,
                Settled.TYPE,
                new Settled(
                        complaint.id(),
                        complaint.reference(),
                        invoice.id(),
                        invoice.invoiceNumber(),
                        how,
                        invoice.owedAmount(),
                        invoice.total().currency()));
        return invoice;
    }

    /** The invoices disputed in a case, the first disputed first. */
    @Transactional
    public List<DisputedInvoice> of(UUID complaintId) {
        return invoices.of(cases.read(complaintId));
    }
}
