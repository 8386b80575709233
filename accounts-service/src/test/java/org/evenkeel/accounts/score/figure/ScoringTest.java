package org.evenkeel.accounts.score.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.accounts.score.figure.RandomHistories.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.AccountFact.Verdict;
import org.evenkeel.accounts.score.figure.Figures.Missing;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static final Scorecard STANDARD = StandardScorecard.in("EUR");
    private static final Scorecard WITH_COST = with(STANDARD, BigDecimal.valueOf(50));

    @Test
    void saysNothingOfAClientOfWhomNothingIsKnown() {
        var figures = figures();

        assertThat(figures.fit()).isNull();
        assertThat(figures.debt()).isEqualByComparingTo("0");
        assertThat(figures.quadrant()).isNull();
        assertThat(figures.known()).isZero();
    }

    @Test
    void measuresProfitByWhatIsLeftAfterTheTimeSpent() {
        var facts = List.of(invoice(TODAY.minusDays(10), 1000, "EUR"), time(TODAY.minusDays(5), 15 * 60));

        var profitability = part(WITH_COST, facts, Factor.PROFITABILITY);

        // 1000 - 15 h * 50 = 250
        assertThat(profitability.value()).isEqualTo(0.25);
        assertThat(profitability.points()).isEqualByComparingTo("50");
        assertThat(profitability.events())
                .containsExactly(facts.get(1).eventId(), facts.get(0).eventId());
    }

    @Test
    void saysWhatIsMissingForProfit() {
        var invoice = invoice(TODAY.minusDays(10), 1000, "EUR");
        var time = time(TODAY.minusDays(5), 60);

        assertThat(part(STANDARD, List.of(invoice, time), Factor.PROFITABILITY).missing())
                .isEqualTo(Missing.NO_HOURLY_COST);
        assertThat(part(WITH_COST, List.of(time), Factor.PROFITABILITY).missing())
                .isEqualTo(Missing.NO_REVENUE);
        assertThat(part(WITH_COST, List.of(invoice), Factor.PROFITABILITY).missing())
                .isEqualTo(Missing.NO_TIME);
        assertThat(part(WITH_COST, List.of(invoice, time, invoice(TODAY, 1, "USD")), Factor.PROFITABILITY)
                        .missing())
                .isEqualTo(Missing.NO_EXCHANGE_RATE);
    }

    @Test
    void forgetsWhatIsLongerAgoThanTheWindow() {
        var invoice = invoice(TODAY.minusDays(366), 1000, "EUR");

        assertThat(part(WITH_COST, List.of(invoice, time(TODAY, 60)), Factor.PROFITABILITY)
                        .missing())
                .isEqualTo(Missing.NO_REVENUE);
    }

    @Test
    void marksDownWhoPaysLateAndNotWhoDisputes() {
        var late = invoice(TODAY.minusDays(60), 1000, "EUR");
        assertThat(part(STANDARD, List.of(late), Factor.PAYMENT).value()).isEqualTo(30);

        var disputed = new AccountFact.InvoiceDisputed(Ids.next(), TODAY.minusDays(40), late.invoiceId(), Ids.next());
        assertThat(part(STANDARD, List.of(late, disputed), Factor.PAYMENT).missing())
                .isEqualTo(Missing.NO_INVOICES_DUE);

        var stands =
                new AccountFact.DisputeSettled(Ids.next(), TODAY.minusDays(10), late.invoiceId(), disputed.disputeId());
        assertThat(part(STANDARD, List.of(late, disputed, stands), Factor.PAYMENT)
                        .value())
                .isEqualTo(10);

        var paid = new AccountFact.InvoiceSettled(Ids.next(), TODAY.minusDays(25), late.invoiceId());
        assertThat(part(STANDARD, List.of(late, paid), Factor.PAYMENT).value()).isEqualTo(5);
    }

    @Test
    void judgesComplaintsByTheirMerit() {
        assertThat(part(STANDARD, List.of(found(Verdict.UPHELD), found(Verdict.NOT_UPHELD)), Factor.MERIT)
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void countsConfirmedConductOnlyUntilItIsRetracted() {
        var incident = new AccountFact.ConductConfirmed(Ids.next(), TODAY, Ids.next());
        var retracted = new AccountFact.ConductRetracted(Ids.next(), TODAY, incident.incidentId());
        var touch = new AccountFact.TouchpointHeld(Ids.next(), TODAY, Ids.next());

        assertThat(part(STANDARD, List.of(incident, touch), Factor.RESPECT).points())
                .isEqualByComparingTo("66.7");
        assertThat(part(STANDARD, List.of(incident, retracted, touch), Factor.RESPECT)
                        .points())
                .isEqualByComparingTo("100");
        assertThat(part(STANDARD, List.of(), Factor.RESPECT).missing()).isEqualTo(Missing.NO_CONTACT);
    }

    @Test
    void owesForAnUpheldComplaintUntilItIsClosedAndAgainOnceItIsReopened() {
        var found = found(Verdict.PARTLY_UPHELD);
        var closed = new AccountFact.CaseClosed(Ids.next(), TODAY, found.complaintId(), true);
        var reopened = new AccountFact.CaseReopened(Ids.next(), TODAY, found.complaintId());

        assertThat(part(STANDARD, List.of(found), Factor.UPHELD_NOT_MADE_GOOD).points())
                .isEqualByComparingTo("25");
        assertThat(part(STANDARD, List.of(found, closed), Factor.UPHELD_NOT_MADE_GOOD)
                        .points())
                .isEqualByComparingTo("0");
        assertThat(part(STANDARD, List.of(found, closed, reopened), Factor.UPHELD_NOT_MADE_GOOD)
                        .points())
                .isEqualByComparingTo("25");
    }

    @Test
    void owesForCommitmentsPastTheirDay() {
        var made = new AccountFact.CommitmentMade(Ids.next(), TODAY.minusDays(9), Ids.next(), TODAY.minusDays(1));
        var keptLate = new AccountFact.CommitmentKept(Ids.next(), TODAY, made.commitmentId(), true);

        assertThat(part(STANDARD, List.of(made), Factor.BROKEN_COMMITMENTS).value())
                .isEqualTo(1);
        assertThat(part(STANDARD, List.of(made, keptLate), Factor.BROKEN_COMMITMENTS)
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void owesATalkThatNeverTookPlace() {
        var found = found(Verdict.NOT_UPHELD);
        var talk = new AccountFact.TalkHeld(Ids.next(), TODAY, found.complaintId());

        assertThat(part(STANDARD, List.of(found), Factor.MISSING_TALKS).value()).isEqualTo(1);
        assertThat(part(STANDARD, List.of(found, talk), Factor.MISSING_TALKS).value())
                .isZero();
    }

    @Test
    void seesAttentionFallAgainstItsOwnPast() {
        var facts = new ArrayList<AccountFact>();
        for (int day = 0; day < 456; day++) {
            facts.add(time(TODAY.minusDays(day), day < 91 ? 15 : 60));
        }

        assertThat(part(STANDARD, facts, Factor.ATTENTION_GAP).value()).isEqualTo(0.75);
        assertThat(part(STANDARD, facts.subList(0, 91), Factor.ATTENTION_GAP).missing())
                .isEqualTo(Missing.NO_EARLIER_ATTENTION);
    }

    @Test
    void tellsWhatWouldChangeAFigure() {
        var facts = List.<AccountFact>of(found(Verdict.NOT_UPHELD), likeness(80));

        var figures = Scoring.figures(facts, STANDARD, TODAY);

        // merit 0 of 10, realism 100 of 5, likeness 80 of 10
        assertThat(figures.fit()).isEqualByComparingTo("52");
        assertThat(part(STANDARD, facts, Factor.MERIT).figureAtBest()).isEqualByComparingTo("92");
        assertThat(figures.known()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"90, false, TREASURE", "90, true, REPAIR", "10, false, RESET_OR_PART", "10, true, SETTLE_THEN_PART"})
    void advisesByBothFigures(int likeness, boolean owed, Quadrant quadrant) {
        var facts = new ArrayList<AccountFact>(List.of(likeness(likeness)));
        if (owed) {
            facts.add(new AccountFact.CommitmentMade(Ids.next(), TODAY.minusDays(9), Ids.next(), TODAY.minusDays(1)));
        }

        assertThat(Scoring.figures(facts, STANDARD, TODAY).quadrant()).isEqualTo(quadrant);
    }

    @Test
    void refusesAScorecardThatJudgesTheWrongWayRound() {
        refuses(Factor.PAYMENT, new Scorecard.Setting(10, 0, 60, 365));
        refuses(Factor.MERIT, new Scorecard.Setting(10, 0, 2, 365));
        refuses(Factor.MERIT, new Scorecard.Setting(10, 1, 1, 365));
        refuses(Factor.MERIT, new Scorecard.Setting(-1, 0, 1, 365));
        refuses(Factor.MERIT, new Scorecard.Setting(10, 0, 1, 0));
        refuses(Factor.MERIT, new Scorecard.Setting(10, Double.NaN, 1, 365));
        refuses(Factor.MERIT, null);
    }

    private static void refuses(Factor factor, Scorecard.Setting setting) {
        var factors = new EnumMap<>(STANDARD.factors());
        if (setting == null) {
            factors.remove(factor);
        } else {
            factors.put(factor, setting);
        }
        assertThatThrownBy(() -> new Scorecard(factors, "EUR", null, Map.of(), 60, 20))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("factors." + factor);
    }

    private static Figures figures(AccountFact... facts) {
        return Scoring.figures(List.of(facts), STANDARD, TODAY);
    }

    private static Figures.Part part(Scorecard scorecard, List<? extends AccountFact> facts, Factor factor) {
        return Scoring.figures(List.copyOf(facts), scorecard, TODAY).parts().stream()
                .filter(part -> part.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    private static AccountFact.Found found(Verdict verdict) {
        return new AccountFact.Found(Ids.next(), TODAY, Ids.next(), verdict, 0);
    }

    private static AccountFact.LikenessAssessed likeness(double likeness) {
        return new AccountFact.LikenessAssessed(Ids.next(), TODAY, likeness);
    }

    /** Due after thirty days. */
    private static AccountFact.InvoiceIssued invoice(LocalDate day, int amount, String currency) {
        return new AccountFact.InvoiceIssued(
                Ids.next(), day, Ids.next(), day.plusDays(30), BigDecimal.valueOf(amount), currency);
    }

    private static AccountFact.TimeSpent time(LocalDate day, int minutes) {
        return new AccountFact.TimeSpent(Ids.next(), day, UUID.randomUUID(), minutes);
    }

    private static Scorecard with(Scorecard scorecard, BigDecimal hourlyCost) {
        return new Scorecard(
                scorecard.factors(),
                scorecard.currency(),
                hourlyCost,
                Map.of(),
                scorecard.fitFrom(),
                scorecard.debtFrom());
    }
}
