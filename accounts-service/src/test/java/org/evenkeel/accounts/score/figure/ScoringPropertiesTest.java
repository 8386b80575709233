package org.evenkeel.accounts.score.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.score.figure.RandomHistories.TODAY;
import static org.evenkeel.accounts.score.figure.RandomHistories.inEach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every history of an account and every scorecard. */
class ScoringPropertiesTest {

    @Test
    void anUpheldComplaintNeverLowersFit() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();
            var before = figures(facts, scorecard);

            var upheld = new AccountFact.Found(
                    random.id(), random.day(), random.complaintOf(facts), random.rightVerdict(), random.upTo(100));
            var after = figures(plus(facts, upheld), scorecard);

            assertNotLower(after.fit(), before.fit());
        });
    }

    @Test
    void aNewUpheldComplaintNeverLowersDebt() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();

            var upheld = new AccountFact.Found(
                    random.id(), random.day(), random.id(), random.rightVerdict(), random.upTo(100));

            assertNotLower(
                    figures(plus(facts, upheld), scorecard).debt(),
                    figures(facts, scorecard).debt());
        });
    }

    @Test
    void aComplaintThatIsNotDecidedCountsForNothing() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();
            var open = random.id();

            var after = figures(
                    plus(
                            facts,
                            new AccountFact.TalkHeld(random.id(), random.day(), open),
                            new AccountFact.CaseReopened(random.id(), random.day(), open),
                            new AccountFact.CaseWithdrawn(random.id(), random.day(), open)),
                    scorecard);

            assertThat(after).isEqualTo(figures(facts, scorecard));
        });
    }

    @Test
    void hearingACaseAgainLowersFitNoMoreThanItsNewFindingDoes() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();

            var reopened = new AccountFact.CaseReopened(random.id(), TODAY, random.complaintOf(facts));

            assertThat(figures(plus(facts, reopened), scorecard).fit())
                    .isEqualTo(figures(facts, scorecard).fit());
        });
    }

    @Test
    void howOftenSomebodyComplainsAloneMovesNoFit() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();
            var twiceAsOften = new ArrayList<>(facts);
            facts.stream()
                    .filter(AccountFact.Found.class::isInstance)
                    .map(AccountFact.Found.class::cast)
                    .forEach(found -> twiceAsOften.add(new AccountFact.Found(
                            random.id(), found.day(), random.id(), found.verdict(), found.clientMistaken())));

            assertThat(figures(twiceAsOften, scorecard).fit())
                    .isEqualTo(figures(facts, scorecard).fit());
        });
    }

    @Test
    void aFactorThatIsMissingNeverCountsAsBad() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var figures = figures(random.facts(), scorecard);
            var known = figures.parts().stream()
                    .filter(part -> part.factor().figure() == Figure.FIT && part.points() != null)
                    .toList();

            if (known.isEmpty()) {
                assertThat(figures.fit()).isNull();
            } else {
                // the mean of what is known, whatever is missing
                double sum = known.stream()
                        .mapToDouble(part -> part.weight() * part.points().doubleValue())
                        .sum();
                int weight = known.stream().mapToInt(Figures.Part::weight).sum();
                assertThat(figures.fit().doubleValue())
                        .isCloseTo(sum / weight, org.assertj.core.api.Assertions.within(0.11));
            }
            assertThat(figures.parts())
                    .allSatisfy(part -> assertThat(part.missing() == null).isEqualTo(part.points() != null));
        });
    }

    @Test
    void debtDoesNotHideBehindFit() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();
            var invoice = random.id();

            var fitter = plus(
                    facts,
                    new AccountFact.LikenessAssessed(random.id(), TODAY, 100),
                    new AccountFact.InvoiceIssued(
                            random.id(),
                            TODAY.minusDays(40),
                            invoice,
                            TODAY.minusDays(10),
                            BigDecimal.valueOf(1_000_000),
                            "EUR"),
                    new AccountFact.InvoiceSettled(random.id(), TODAY.minusDays(20), invoice),
                    new AccountFact.ClientAnswered(random.id(), TODAY, false),
                    new AccountFact.RelationKnown(random.id(), TODAY, TODAY.minusYears(20)));

            assertThat(figures(fitter, scorecard).debt())
                    .isEqualTo(figures(facts, scorecard).debt());
        });
    }

    @Test
    void theOrderInWhichFactsCameMovesNothing() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();

            assertThat(figures(random.shuffled(facts), scorecard)).isEqualTo(figures(facts, scorecard));
        });
    }

    @Test
    void bothStayWithinTheirBounds() {
        inEach(random -> {
            var figures = figures(random.facts(), random.scorecard());

            assertThat(figures.debt()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            if (figures.fit() != null) {
                assertThat(figures.fit()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
        });
    }

    @Test
    void aFactorAtItsBestNeverMakesAFigureWorse() {
        inEach(random -> {
            var figures = figures(random.facts(), random.scorecard());

            assertThat(figures.parts().stream().filter(part -> part.figureAtBest() != null))
                    .allSatisfy(part -> {
                        if (part.factor().figure() == Figure.FIT) {
                            assertThat(part.figureAtBest()).isGreaterThanOrEqualTo(figures.fit());
                        } else {
                            assertThat(part.figureAtBest()).isLessThanOrEqualTo(figures.debt());
                        }
                    });
        });
    }

    @Test
    void whatIsToComeCountsForNothing() {
        inEach(random -> {
            var scorecard = random.scorecard();
            var facts = random.facts();
            var tomorrow = new AccountFact.Found(
                    random.id(), TODAY.plusDays(1), UUID.randomUUID(), random.verdict(), random.upTo(100));

            assertThat(figures(plus(facts, tomorrow), scorecard)).isEqualTo(figures(facts, scorecard));
        });
    }

    private static Figures figures(Collection<AccountFact> facts, Scorecard scorecard) {
        return Scoring.figures(facts, scorecard, TODAY);
    }

    private static List<AccountFact> plus(List<AccountFact> facts, AccountFact... more) {
        var all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }

    private static void assertNotLower(BigDecimal after, BigDecimal before) {
        if (before != null) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }
}
