package org.evenkeel.accounts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-17");

    @Test
    void isOverdueFromTheDayAfterItsLast() {
        var invoice = invoice("100");

        assertThat(invoice.overdueOn(DUE)).isFalse();
        assertThat(invoice.overdueOn(DUE.plusDays(1))).isTrue();
    }

    @Test
    void isSettledByPartsAndNotOverdueAnyMore() {
        var invoice = invoice("100.00");

        pay(invoice, "30");
        assertThat(invoice.status()).isEqualTo(Invoice.Status.PARTLY_PAID);
        assertThat(invoice.outstanding()).isEqualByComparingTo("70");
        assertThat(invoice.overdueOn(DUE.plusDays(1))).isTrue();

        pay(invoice, "70");
        assertThat(invoice.status()).isEqualTo(Invoice.Status.SETTLED);
        assertThat(invoice.overdueOn(DUE.plusDays(1))).isFalse();
    }

    @Test
    void takesNoMoreThanIsOpen() {
        var invoice = invoice("100");
        pay(invoice, "99.99");

        assertThatThrownBy(() -> pay(invoice, "0.02")).isInstanceOf(InvalidRequest.class);
        assertThat(invoice.outstanding()).isEqualByComparingTo("0.01");
    }

    @Test
    void takesAPaymentOfOneReferenceOnce() {
        var invoice = invoice("100");
        invoice.receive(Ids.next(), new Payment(DUE, BigDecimal.ONE, "bank-1"));

        assertThatThrownBy(() -> invoice.receive(Ids.next(), new Payment(DUE, BigDecimal.ONE, "bank-1")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void isNotOverdueForWhatIsInDisputeUntilThatStands() {
        var invoice = invoice("100");
        var dispute = dispute(invoice, "100");
        assertThat(invoice.overdueOn(DUE.plusDays(9))).isFalse();

        invoice.settle(dispute, Dispute.Outcome.STANDS, DUE);

        assertThat(invoice.overdueOn(DUE.plusDays(9))).isTrue();
        assertThatThrownBy(() -> invoice.settle(dispute, Dispute.Outcome.CREDITED, DUE))
                .isInstanceOf(LedgerRefused.class);
    }

    @Test
    void needNotBePaidWhereItWasCredited() {
        var invoice = invoice("100");
        invoice.settle(dispute(invoice, "40"), Dispute.Outcome.CREDITED, DUE);
        assertThat(invoice.outstanding()).isEqualByComparingTo("60");

        pay(invoice, "60");

        assertThat(invoice.status()).isEqualTo(Invoice.Status.SETTLED);
    }

    @Test
    void disputesNoMoreThanIsOpenAndNotDisputedYet() {
        var invoice = invoice("100");
        dispute(invoice, "60");

        assertThatThrownBy(() -> dispute(invoice, "41")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> invoice.settle(Ids.next(), Dispute.Outcome.STANDS, DUE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isCancelledOnlyBeforeMoneyCame() {
        var unpaid = invoice("100");
        unpaid.cancel();
        assertThat(unpaid.status()).isEqualTo(Invoice.Status.CANCELLED);
        assertThat(unpaid.overdueOn(DUE.plusDays(1))).isFalse();
        assertThatThrownBy(() -> pay(unpaid, "1")).isInstanceOf(LedgerRefused.class);

        var paid = invoice("100");
        pay(paid, "1");
        assertThatThrownBy(paid::cancel).isInstanceOf(LedgerRefused.class);
    }

    @Test
    void offersOnlyWhatIsPossible() {
        var invoice = invoice("100");
        assertThat(invoice.possibleActs()).containsExactly("receivePayment", "dispute", "cancel");

        var dispute = dispute(invoice, "100");
        assertThat(invoice.possibleActs()).containsExactly("receivePayment", "settleDispute", "cancel");

        invoice.settle(dispute, Dispute.Outcome.STANDS, DUE);
        pay(invoice, "40");
        assertThat(invoice.possibleActs()).containsExactly("receivePayment", "dispute");

        pay(invoice, "60");
        assertThat(invoice.possibleActs()).isEmpty();
    }

    @Test
    void tellsThatItIsOverdueOnce() {
        var invoice = invoice("100");

        assertThat(invoice.tellOverdue(DUE)).isFalse();
        assertThat(invoice.tellOverdue(DUE.plusDays(1))).isTrue();
        assertThat(invoice.tellOverdue(DUE.plusDays(2))).isFalse();
    }

    private static Invoice invoice(String amount) {
        var total = new Money(new BigDecimal(amount), "EUR");
        var details = new Invoice.Details("2026-1", DUE.minusDays(30), DUE, total);
        return new Invoice(Ids.next(), Ids.next(), details, Instant.EPOCH);
    }

    private static void pay(Invoice invoice, String amount) {
        invoice.receive(Ids.next(), new Payment(DUE, new BigDecimal(amount), null));
    }

    private static UUID dispute(Invoice invoice, String amount) {
        var id = Ids.next();
        invoice.dispute(id, new Dispute(DUE.minusDays(5), new BigDecimal(amount), "Not agreed", null, null, null));
        return id;
    }
}
