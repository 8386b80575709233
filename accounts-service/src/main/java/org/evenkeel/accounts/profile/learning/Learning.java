package org.evenkeel.accounts.profile.learning;

import java.util.List;

/** What came of the wish to learn from cases. */
public sealed interface Learning {

    /**
     * @param evaluation by cross-validation: each case judged by a scorecard that was learned without it
     * @param unused factors that made no difference, or too little for the number of cases
     */
    record Learned(Scorecard scorecard, Evaluation evaluation, List<String> unused, List<Proxy> proxies)
            implements Learning {

        public Learned {
            unused = List.copyOf(unused);
            proxies = List.copyOf(proxies);
        }
    }

    /** There is too little to learn from. */
    record Declined(String reason) implements Learning {}

    /**
     * A factor that tells much of a protected attribute, and so may bring in by the back door what must not count.
     *
     * @param association 0 for none, 1 where the one says the other (Cramér's V, corrected for bias as in Bergsma, 2013)
     */
    record Proxy(String factor, String attribute, double association) {}
}
