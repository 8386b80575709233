package org.evenkeel.accounts.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with invoices, each act in one transaction with what tells of it. */
@ApplicationScoped
public class Ledger {

    private final InvoiceRepository invoices;
    private final AccountService accounts;
    private final AccountLog log;
    private final FirmDay day;
    private final Caller caller;

    Ledger(InvoiceRepository invoices, AccountService accounts, AccountLog log, FirmDay day, Caller caller) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.log = log;
        this.day = day;
        this.caller = caller;
    }

    public Invoice get(UUID accountId, UUID id) {
        return invoices.find(accounts.allOf(accountId), id).orElseThrow(() -> new NotFound("invoice", id));
    }

    /** As {@link InvoiceRepository#list}. */
    public List<Invoice> list(UUID accountId, boolean overdueOnly, String cursor, int limit) {
        return invoices.list(accounts.allOf(accountId), overdueOnly ? day.today() : null, cursor, limit);
    }

    public static Cursor cursorAfter(Invoice invoice) {
        return Cursor.after(invoice.issuedOn(), invoice.id());
    }

    @Transactional
    public Invoice issue(UUID accountId, Invoice.Details details) {
        accounts.read(accountId);
        invoices.numbered(accountId, details.number()).ifPresent(present -> {
            throw new InvoiceExists(present);
        });
        return issue(accountId, details, caller.asActor());
    }

    Invoice issue(UUID accountId, Invoice.Details details, Actor actor) {
        day.requireNotAfterToday(details.issuedOn(), "issuedOn");
        var invoice = new Invoice(Ids.next(), accountId, details, log.now());
        invoices.persistAndFlush(invoice);
        var total = invoice.total();
        record(
                InvoiceEvent.ISSUED,
                invoice,
                actor,
                new InvoiceEvent.Issued(
                        invoice.id(),
                        invoice.number(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        total.amount(),
                        total.currency()));
        return invoice;
    }

    @Transactional
    public Invoice receive(UUID accountId, UUID id, Payment payment, String ifMatch) {
        return change(accountId, id, ifMatch, invoice -> receive(invoice, payment, caller.asActor()));
    }

    void receive(Invoice invoice, Payment payment, Actor actor) {
        day.requireNotAfterToday(payment.receivedOn(), "receivedOn");
        var paymentId = Ids.next();
        var amount = Money.plain(payment.amount());
        invoice.receive(paymentId, new Payment(payment.receivedOn(), amount, payment.reference()));
        record(
                InvoiceEvent.PAYMENT_RECEIVED,
                invoice,
                actor,
                new InvoiceEvent.PaymentReceived(
                        invoice.id(), paymentId, payment.receivedOn(), amount, invoice.outstanding()));
        tellIfSettled(invoice, payment.receivedOn(), actor);
    }

    @Transactional
    public Invoice dispute(
            UUID accountId, UUID id, BigDecimal amount, String reason, UUID complaintId, String ifMatch) {
        return change(accountId, id, ifMatch, invoice -> {
            var disputeId = Ids.next();
            var dispute = new Dispute(day.today(), Money.plain(amount), reason, complaintId, null, null);
            invoice.dispute(disputeId, dispute);
            record(
                    InvoiceEvent.DISPUTED,
                    invoice,
                    caller.asActor(),
                    new InvoiceEvent.Disputed(
                            invoice.id(), disputeId, dispute.raisedOn(), dispute.amount(), complaintId));
        });
    }

    @Transactional
    public Invoice settle(UUID accountId, UUID id, UUID disputeId, Dispute.Outcome outcome, String ifMatch) {
        return change(accountId, id, ifMatch, invoice -> {
            var dispute = invoice.settle(disputeId, outcome, day.today());
            record(
                    InvoiceEvent.DISPUTE_SETTLED,
                    invoice,
                    caller.asActor(),
                    new InvoiceEvent.DisputeSettled(
                            invoice.id(), disputeId, dispute.settledOn(), outcome, dispute.amount()));
            if (outcome == Dispute.Outcome.CREDITED) {
                tellIfSettled(invoice, dispute.settledOn(), caller.asActor());
            }
        });
    }

    @Transactional
    public Invoice cancel(UUID accountId, UUID id, String reason, String ifMatch) {
        return change(accountId, id, ifMatch, invoice -> {
            invoice.cancel();
            log.record(log.happening(
                            InvoiceEvent.CANCELLED, accountId, id, caller.asActor(), new InvoiceEvent.Cancelled(id))
                    .because(reason));
        });
    }

    /** The acts open to this caller. */
    public List<String> allowedActions(Invoice invoice) {
        boolean writes = caller.is(Role.HANDLER) || caller.is(Role.SENIOR) || caller.is(Role.OWNER);
        return writes || caller.is(Scopes.WRITE) ? invoice.possibleActs() : List.of();
    }

    Optional<Invoice> numbered(UUID accountId, String number) {
        return invoices.numbered(accountId, number);
    }

    private Invoice change(UUID accountId, UUID id, String ifMatch, Consumer<Invoice> act) {
        var invoice = invoices.lock(accounts.allOf(accountId), id).orElseThrow(() -> new NotFound("invoice", id));
        Versions.require(ifMatch, invoice.version());
        act.accept(invoice);
        // the version moves as the change is written
        invoices.flush();
        return invoice;
    }

    private void tellIfSettled(Invoice invoice, LocalDate on, Actor actor) {
        if (invoice.status() == Invoice.Status.SETTLED) {
            record(InvoiceEvent.SETTLED, invoice, actor, new InvoiceEvent.Settled(invoice.id(), on, invoice.dueOn()));
        }
    }

    private void record(String type, Invoice invoice, Actor actor, InvoiceEvent event) {
        log.record(log.happening(type, invoice.accountId(), invoice.id(), actor, (Record) event));
    }
}
