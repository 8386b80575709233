package org.evenkeel.accounts.profile.learning;

/**
 * What each band of a factor says by itself: its weight of evidence, that is the logarithm of how much the odds in the band
 * differ from the odds of all cases (I. J. Good, 1950). Nothing follows from a missing value, whoever has it.
 */
final class Evidence {

    /** Cases that came out as all did, added to each band so that a small one claims little. */
    private static final double PRIOR_CASES = 1;

    private final int[] yes;
    private final int[] no;
    private final double[] weights;

    private Evidence(int[] yes, int[] no, double[] weights) {
        this.yes = yes;
        this.no = no;
        this.weights = weights;
    }

    static Evidence of(Banding banding, int[] places, CaseTable table) {
        int bands = banding.bands().size();
        var yes = new int[bands];
        var no = new int[bands];
        for (int row = 0; row < places.length; row++) {
            (table.outcome(row) ? yes : no)[places[row]]++;
        }
        double share = (double) table.count(true) / table.size();
        double odds = share / (1 - share);
        var weights = new double[bands];
        for (int band = 0; band < bands; band++) {
            double smoothedYes = yes[band] + PRIOR_CASES * share;
            double smoothedNo = no[band] + PRIOR_CASES * (1 - share);
            boolean missing = banding.bands().get(band) instanceof Band.Missing;
            weights[band] = missing ? 0 : Math.log(smoothedYes / smoothedNo / odds);
        }
        return new Evidence(yes, no, weights);
    }

    double weight(int band) {
        return weights[band];
    }

    int yes(int band) {
        return yes[band];
    }

    int cases(int band) {
        return yes[band] + no[band];
    }

    /** How much the factor says in all: the information value, Kullback's divergence of the two distributions over bands. */
    double information() {
        double allYes = 0;
        double allNo = 0;
        for (int band = 0; band < weights.length; band++) {
            allYes += yes[band];
            allNo += no[band];
        }
        double information = 0;
        for (int band = 0; band < weights.length; band++) {
            information += (yes[band] / allYes - no[band] / allNo) * weights[band];
        }
        return information;
    }
}
