package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.profile.learning.Cases.inEach;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BandingTest {

    @Test
    void everyQuantityLiesInTheBandThatNamesIt() {
        inEach(random -> {
            var table = Cases.clients(300, random);
            var revenue = table.factors().getFirst();
            var banding = Binner.bands(revenue, table);
            double[] others = random.doubles(100, 0, 20).toArray();
            int[] places = banding.of(new Factor.Numeric("revenue", others));

            for (int row = 0; row < others.length; row++) {
                var range = (Band.Range) banding.bands().get(places[row]);
                assertThat(range.from() == null || range.from() <= others[row]).isTrue();
                assertThat(range.below() == null || others[row] < range.below()).isTrue();
            }
        });
    }

    @Test
    void noBandThatWasLearnedIsTiny() {
        inEach(random -> {
            var table = Cases.clients(400, random);
            for (Factor factor : table.factors()) {
                var banding = Binner.bands(factor, table);
                var evidence = Evidence.of(banding, banding.of(factor), table);
                for (int band = 0; band < banding.bands().size(); band++) {
                    if (banding.bands().get(band) instanceof Band.Range
                            || banding.bands().get(band) instanceof Band.Categories) {
                        assertThat(evidence.cases(band)).isGreaterThanOrEqualTo(19);
                    }
                }
            }
        });
    }

    @Test
    void rareAndUnknownNamesShareABandAndMissingOnesHaveTheirOwn() {
        var names = Stream.concat(
                        Stream.generate(() -> "common").limit(200), Stream.of("rare", "seldom", null, "common"))
                .toList();
        var outcomes = new boolean[names.size()];
        Arrays.fill(outcomes, 0, 50, true);
        var factor = new Factor.Categorical("segment", names);
        var banding = Binner.bands(factor, new CaseTable(List.of(factor), outcomes));

        assertThat(banding.bands())
                .containsExactly(new Band.Categories(List.of("common")), new Band.Other(), new Band.Missing());
        assertThat(banding.of(new Factor.Categorical("segment", Arrays.asList("common", "rare", "new", null))))
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void quantitiesThatAreNeverKnownMakeNoTrouble() {
        var factor = new Factor.Numeric("revenue", new double[] {Double.NaN, Double.NaN});
        var banding = Binner.bands(factor, new CaseTable(List.of(factor), new boolean[] {true, false}));

        assertThat(banding.of(factor)).containsExactly(1, 1);
        assertThat(banding.bands().get(1)).isEqualTo(new Band.Missing());
    }

    @Test
    void bandsReadAsPeopleSayThem() {
        var texts = Stream.of(
                        new Band.Range(null, 2.5),
                        new Band.Range(2.5, 1_000_000.0),
                        new Band.Range(1_000_000.0, null),
                        new Band.Range(null, null),
                        new Band.Categories(List.of("a", "b")))
                .map(Band::text)
                .toList();

        assertThat(texts).containsExactly("below 2.5", "2.5 to below 1000000", "1000000 and more", "any", "a, b");
    }
}
