package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.accounts.profile.learning.Cases.inEach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenkeel.accounts.profile.learning.Learning.Declined;
import org.evenkeel.accounts.profile.learning.Learning.Learned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnerTest {

    @Test
    void findsWhatSetsThemApartAndNothingElse() {
        var learned = learned(Cases.clients(2_000, new Random(1)));

        assertThat(learned.scorecard().factors())
                .extracting(Scorecard.ScoredFactor::name)
                .containsExactlyInAnyOrder("revenue", "segment");
        assertThat(learned.unused()).containsExactly("shoe size");
        assertThat(learned.evaluation().tellsApart()).isTrue();
        assertThat(pointsOf(learned.scorecard(), "segment", new Band.Categories(List.of("retail"))))
                .isNegative();
        var revenue = factor(learned.scorecard(), "revenue").bands();
        assertThat(revenue.getFirst().points()).isNegative();
        assertThat(revenue.get(revenue.size() - 2).points()).isPositive();
    }

    @Test
    void comesNearToWhatIsTrueOfTheCases() {
        // the mean of the true probabilities' own areas is 0.83, with revenue missing in one of twenty a little less
        var evaluation = learned(Cases.clients(5_000, new Random(2))).evaluation();

        assertThat(evaluation.areaUnderCurve().low()).isGreaterThan(0.78);
        assertThat(evaluation.areaUnderCurve().high()).isLessThan(0.87);
        assertThat(evaluation.calibration().slope().value()).isCloseTo(1, within(0.1));
        assertThat(evaluation.calibration().error().value()).isLessThan(0.03);
        assertThat(evaluation.calibration().tenths()).hasSize(10);
    }

    @Test
    void doesNotClaimToTellApartWhatDiffersByChanceOnly() {
        int lucky = 0;
        for (long seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var noise = random.doubles(300).toArray();
            var outcomes = new boolean[300];
            for (int row = 0; row < outcomes.length; row++) {
                outcomes[row] = random.nextBoolean();
            }
            var table = new CaseTable(List.of(new Factor.Numeric("noise", noise)), outcomes);
            lucky += learned(table).evaluation().tellsApart() ? 1 : 0;
        }
        assertThat(lucky).isLessThanOrEqualTo(4);
    }

    @Test
    void saysTheSameOfTheSameCases() {
        var table = Cases.clients(300, new Random(3));

        assertThat(Learner.learn(table, List.of(), percent -> {}))
                .isEqualTo(Learner.learn(table, List.of(), percent -> {}));
    }

    @ParameterizedTest
    @CsvSource({"99, 50", "1000, 19", "1000, 981", "0, 0"})
    void declinesWhereThereIsTooLittle(int size, int yes) {
        var learning = Learner.learn(Cases.ofOneFactor(size, yes), List.of(), percent -> {});

        assertThat(learning).isInstanceOfSatisfying(Declined.class, declined -> assertThat(declined.reason())
                .contains(size + " cases of which " + yes)
                .contains("100 cases, and 20 of either"));
    }

    @Test
    void learnsFromTheLeastThereMustBe() {
        assertThat(Learner.learn(Cases.ofOneFactor(100, 20), List.of(), percent -> {}))
                .isInstanceOf(Learned.class);
    }

    @Test
    void refusesWhatPeopleAre() {
        var table = new CaseTable(List.of(new Factor.Numeric("Год рождения", new double[200])), new boolean[200]);

        assertThatThrownBy(() -> Learner.learn(table, List.of(), percent -> {}))
                .isInstanceOf(ProtectedAttribute.class)
                .hasMessageContaining("Год рождения");
    }

    @Test
    void warnsOfFactorsThatStandForWhatMustNotCount() {
        var clients = Cases.clients(1_000, new Random(4));
        var segment = clients.factors().get(2);
        // nearly all of one segment are women
        var random = new Random(5);
        var sex = IntStream.range(0, clients.size())
                .mapToObj(row -> segment.text(row).equals("retail") == random.nextInt(10) > 0 ? "f" : "m")
                .toList();
        var day = IntStream.range(0, clients.size())
                .mapToObj(row -> segment.text(row).equals("retail") ? "mon" : "tue")
                .toList();

        var learned = (Learned) Learner.learn(
                clients,
                List.of(new Factor.Categorical("sex", sex), new Factor.Categorical("day", day)),
                percent -> {});

        assertThat(learned.proxies()).singleElement().satisfies(proxy -> {
            assertThat(proxy.factor()).isEqualTo("segment");
            assertThat(proxy.attribute()).isEqualTo("sex");
            assertThat(proxy.association()).isBetween(0.6, 0.95);
        });
    }

    @Test
    void tellsHowFarItIs() {
        var told = new ArrayList<Integer>();

        Learner.learn(Cases.clients(200, new Random(6)), List.of(), told::add);

        assertThat(told).isSorted().endsWith(100).hasSizeGreaterThan(5);
    }

    @Test
    void countsWhatIsMissingNeitherForNorAgainst() {
        // those of whom the revenue is not known came out badly without exception
        var clients = Cases.clients(1_000, new Random(7));
        var outcomes = clients.outcomes();
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] &= !clients.factors().getFirst().isMissing(row);
        }

        var scorecard = learned(new CaseTable(clients.factors(), outcomes)).scorecard();

        var missing = factor(scorecard, "revenue").bands().getLast();
        assertThat(missing.band()).isEqualTo(new Band.Missing());
        assertThat(missing.cases()).isPositive();
        assertThat(missing.yes()).isZero();
        assertThat(missing.points()).isZero();
    }

    @Test
    void everyScoreIsTheSumOfItsReasons() {
        inEach(random -> {
            var scorecard = ScorecardFit.fit(Cases.clients(300, random));
            var others = Cases.clients(20, random);
            int[] points = scorecard.points(others);
            for (int row = 0; row < others.size(); row++) {
                var score = scorecard.score(others, row);
                int sum =
                        score.reasons().stream().mapToInt(Score.Reason::points).sum();
                assertThat(score.points()).isEqualTo(points[row]).isEqualTo(score.base() + sum);
                assertThat(score.reasons().size() + score.missing().size())
                        .isEqualTo(scorecard.factors().size());
                assertThat(score.probability()).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void aBandWithMoreThatCameOutSoNeverCountsAgainst() {
        inEach(random -> {
            var table = Cases.clients(400, random);
            double share = (double) table.count(true) / table.size();
            for (var factor : ScorecardFit.fit(table).factors()) {
                for (var band : factor.bands()) {
                    double inBand = (double) band.yes() / Math.max(1, band.cases());
                    if (band.points() != 0) {
                        assertThat(band.points() > 0).isEqualTo(inBand > share);
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfTheCasesChangesNoScorecard() {
        inEach(random -> {
            var table = Cases.clients(200, random);
            int[] backwards = IntStream.range(0, table.size())
                    .map(row -> table.size() - 1 - row)
                    .toArray();

            assertThat(ScorecardFit.fit(table.of(backwards))).isEqualTo(ScorecardFit.fit(table));
        });
    }

    @Test
    void aHundredThousandCasesTakeSeconds() {
        int size = 100_000;
        var random = new Random(8);
        var factors = new ArrayList<Factor>();
        var logOdds = new double[size];
        for (int at = 0; at < 20; at++) {
            double[] values = random.doubles(size).toArray();
            for (int row = 0; row < size; row++) {
                logOdds[row] += at % 2 == 0 ? values[row] - 0.5 : 0;
            }
            factors.add(
                    at < 15
                            ? new Factor.Numeric("quantity " + at, values)
                            : new Factor.Categorical(
                                    "kind " + at,
                                    Arrays.stream(values)
                                            .mapToObj(value -> "kind " + (int) (12 * value))
                                            .toList()));
        }
        var outcomes = new boolean[size];
        for (int row = 0; row < size; row++) {
            outcomes[row] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds[row]));
        }

        long start = System.nanoTime();
        var learned = learned(new CaseTable(factors, outcomes));

        // about three where nothing else runs
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(60);
        assertThat(learned.scorecard().factors()).hasSize(10);
    }

    private static Learned learned(CaseTable table) {
        return (Learned) Learner.learn(table, List.of(), percent -> {});
    }

    private static Scorecard.ScoredFactor factor(Scorecard scorecard, String name) {
        return scorecard.factors().stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int pointsOf(Scorecard scorecard, String name, Band band) {
        return factor(scorecard, name).bands().stream()
                .filter(scored -> scored.band().equals(band))
                .findFirst()
                .orElseThrow()
                .points();
    }
}
