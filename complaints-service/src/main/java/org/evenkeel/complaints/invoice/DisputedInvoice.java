package org.evenkeel.complaints.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** An invoice that the client does not want to pay, wholly or in part, and what became of that (S5). */
@Entity
public class DisputedInvoice {

    /** What became of a disputed invoice. */
    public enum Settlement {
        /** It is owed as it was written. */
        STANDS,
        REDUCED,
        /** Nothing of it is owed. */
        CANCELLED
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private String invoiceNumber;

    @Column(nullable = false, updatable = false)
    private BigDecimal amount;

    @Column(nullable = false, updatable = false)
    private String currency;

    @Column(nullable = false, updatable = false)
    private BigDecimal disputedAmount;

    @Column(nullable = false, updatable = false)
    private Instant disputedAt;

    @Column(nullable = false, updatable = false)
    private String disputedByName;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    private BigDecimal owedAmount;
    private Instant settledAt;
    private String settledByName;

    protected DisputedInvoice() {}

    /** @param disputed the part that the client does not want to pay, in the invoice's currency */
    DisputedInvoice(Complaint complaint, String number, Money total, BigDecimal disputed, String by, Instant now) {
        if (disputed.signum() <= 0 || disputed.compareTo(total.amount()) > 0) {
            throw new InvalidRequest("disputedAmount", "must be more than 0 and at most the amount of the invoice");
        }
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.invoiceNumber = number;
        this.amount = total.amount();
        this.currency = total.currency();
        this.disputedAmount = disputed;
        this.disputedByName = by;
        this.disputedAt = now;
    }

    /** @param owed what is to be paid of a reduced invoice; null for every other settlement */
    void settle(Settlement how, BigDecimal owed, String by, Instant now) {
        if (isSettled()) {
            throw new ActRefused("The dispute about invoice " + invoiceNumber + " is settled already.");
        }
        owedAmount = owedAfter(how, owed);
        settlement = how;
        settledByName = by;
        settledAt = now;
    }

    private BigDecimal owedAfter(Settlement how, BigDecimal owed) {
        if ((how == Settlement.REDUCED) != (owed != null)) {
            throw new InvalidRequest("owedAmount", "must be given exactly where the invoice is reduced");
        }
        return switch (how) {
            case STANDS -> amount;
            case CANCELLED -> BigDecimal.ZERO;
            case REDUCED -> {
                if (owed.signum() <= 0 || owed.compareTo(amount) >= 0) {
                    throw new InvalidRequest(
                            "owedAmount", "must be more than 0 and less than the amount of the invoice");
                }
                yield owed;
            }
        };
    }

    boolean isSettled() {
        return settlement != null;
    }

    boolean belongsTo(Complaint complaint) {
        return complaintId.equals(complaint.id());
    }

    public UUID id() {
        return id;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    public Money total() {
        return new Money(amount, currency);
    }

    public BigDecimal disputedAmount() {
        return disputedAmount;
    }

    public Instant disputedAt() {
        return disputedAt;
    }

    public String disputedByName() {
        return disputedByName;
    }

    public Settlement settlement() {
        return settlement;
    }

    public BigDecimal owedAmount() {
        return owedAmount;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public String settledByName() {
        return settledByName;
    }
}
