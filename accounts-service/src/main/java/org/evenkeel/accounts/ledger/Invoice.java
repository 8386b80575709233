package org.evenkeel.accounts.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What a client was asked to pay, what it paid of it and what it disputes. */
@Entity
public class Invoice {

    static final int MOST_PARTS = 500;

    @Id
    private UUID id;

    private UUID accountId;
    private String number;
    private LocalDate issuedOn;
    private LocalDate dueOn;
    private BigDecimal amount;
    private String currency;
    private BigDecimal payable;
    private boolean cancelled;
    private boolean overdueTold;
    private Instant issuedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "invoice_id"))
    @MapKeyColumn(name = "id")
    @BatchSize(size = 200)
    private Map<UUID, Payment> payments = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "dispute", joinColumns = @JoinColumn(name = "invoice_id"))
    @MapKeyColumn(name = "id")
    @BatchSize(size = 200)
    private Map<UUID, Dispute> disputes = new HashMap<>();

    @Version
    private long version;

    protected Invoice() {
        // for Hibernate
    }

    /** What stands on an invoice. */
    public record Details(String number, LocalDate issuedOn, LocalDate dueOn, Money total) {

        public Details {
            total.known("total");
            if (total.amount().signum() == 0) {
                throw new InvalidRequest("total.amount", "must be more than 0");
            }
            if (dueOn.isBefore(issuedOn)) {
                throw new InvalidRequest("dueOn", "must not be before issuedOn");
            }
        }
    }

    public enum Status {
        OPEN,
        PARTLY_PAID,
        /** Nothing of it is left to pay: it was paid or credited. */
        SETTLED,
        CANCELLED
    }

    Invoice(UUID id, UUID accountId, Details details, Instant issuedAt) {
        this.id = id;
        this.accountId = accountId;
        this.number = details.number();
        this.issuedOn = details.issuedOn();
        this.dueOn = details.dueOn();
        this.amount = details.total().plainAmount();
        this.currency = details.total().currency();
        this.payable = amount;
        this.issuedAt = issuedAt;
    }

    /** Takes money in; never more than is still to be paid, the disputed part included. */
    void receive(UUID paymentId, Payment payment) {
        requireStanding();
        requireAtMost(outstanding(), payment.amount());
        requireRoom(payments);
        if (payment.reference() != null
                && payments.values().stream()
                        .anyMatch(other -> payment.reference().equals(other.reference()))) {
            throw new InvalidRequest("reference", "must not be that of a payment of this invoice already here");
        }
        payments.put(paymentId, payment);
        settlePayable();
    }

    /** Notes that the client does not accept a part of what it has still to pay. */
    void dispute(UUID disputeId, Dispute dispute) {
        requireStanding();
        requireAtMost(outstanding().subtract(disputed()), dispute.amount());
        requireRoom(disputes);
        disputes.put(disputeId, dispute);
        settlePayable();
    }

    /** @throws NotFound where there is no such dispute */
    Dispute settle(UUID disputeId, Dispute.Outcome outcome, LocalDate day) {
        var dispute = disputes.get(disputeId);
        if (dispute == null) {
            throw new NotFound("dispute", disputeId);
        }
        requireStanding();
        if (!dispute.open()) {
            throw new LedgerRefused("The dispute was settled on %s.".formatted(dispute.settledOn()));
        }
        if (day.isBefore(dispute.raisedOn())) {
            throw new InvalidRequest("settledOn", "must not be before the dispute was raised");
        }
        var settled = dispute.settled(outcome, day);
        disputes.put(disputeId, settled);
        settlePayable();
        return settled;
    }

    void cancel() {
        requireStanding();
        if (!payments.isEmpty()) {
            throw new LedgerRefused("Payments were received for invoice %s; it stands.".formatted(number));
        }
        cancelled = true;
        settlePayable();
    }

    /** @return whether this is the first time that it is seen to be overdue */
    boolean tellOverdue(LocalDate today) {
        if (overdueTold || !overdueOn(today)) {
            return false;
        }
        overdueTold = true;
        return true;
    }

    boolean hasPayment(String reference) {
        return payments.values().stream().anyMatch(payment -> reference.equals(payment.reference()));
    }

    private void requireStanding() {
        if (cancelled) {
            throw new LedgerRefused("Invoice %s was cancelled.".formatted(number));
        }
    }

    private void requireAtMost(BigDecimal most, BigDecimal given) {
        if (given.signum() <= 0) {
            throw new InvalidRequest("amount", "must be more than 0");
        }
        if (given.compareTo(most) > 0) {
            throw new InvalidRequest(
                    "amount", "must be at most " + most.toPlainString() + " " + currency + ", which is what is open");
        }
    }

    private static void requireRoom(Map<UUID, ?> parts) {
        if (parts.size() >= MOST_PARTS) {
            throw new LedgerRefused("An invoice has at most %d payments and as many disputes.".formatted(MOST_PARTS));
        }
    }

    private void settlePayable() {
        payable = cancelled ? BigDecimal.ZERO : outstanding().subtract(disputed());
    }

    /** What was neither paid nor credited. */
    public BigDecimal outstanding() {
        if (cancelled) {
            return BigDecimal.ZERO;
        }
        var credited = disputes.values().stream()
                .filter(dispute -> dispute.outcome() == Dispute.Outcome.CREDITED)
                .toList();
        return amount.subtract(sum(payments.values(), Payment::amount)).subtract(sum(credited, Dispute::amount));
    }

    /** What is in dispute and therefore not due. */
    public BigDecimal disputed() {
        return sum(disputes.values().stream().filter(Dispute::open).toList(), Dispute::amount);
    }

    private static <T> BigDecimal sum(Collection<T> parts, Function<T, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean overdueOn(LocalDate today) {
        return payable.signum() > 0 && dueOn.isBefore(today);
    }

    public Status status() {
        if (cancelled) {
            return Status.CANCELLED;
        }
        if (outstanding().signum() == 0) {
            return Status.SETTLED;
        }
        return payments.isEmpty() ? Status.OPEN : Status.PARTLY_PAID;
    }

    /** What it allows now. */
    List<String> possibleActs() {
        if (status() == Status.CANCELLED || status() == Status.SETTLED) {
            return List.of();
        }
        var acts = new ArrayList<>(List.of("receivePayment"));
        if (outstanding().compareTo(disputed()) > 0) {
            acts.add("dispute");
        }
        if (disputes.values().stream().anyMatch(Dispute::open)) {
            acts.add("settleDispute");
        }
        if (payments.isEmpty()) {
            acts.add("cancel");
        }
        return acts;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Money total() {
        return new Money(amount, currency);
    }

    public Map<UUID, Payment> payments() {
        return Map.copyOf(payments);
    }

    public Map<UUID, Dispute> disputes() {
        return Map.copyOf(disputes);
    }

    public long version() {
        return version;
    }
}
