package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Cases to learn from and cases to check with, each with the same share of either outcome. The same seed gives the same split.
 *
 * @param learned places in the table
 * @param checked the other places
 */
public record Split(int[] learned, int[] checked) {

    /** @param share of the cases to learn from */
    public static Split at(double share, CaseTable table, long seed) {
        var learned = new ArrayList<Integer>();
        var checked = new ArrayList<Integer>();
        for (var rows : shuffledByOutcome(table, seed)) {
            int cut = (int) Math.round(share * rows.size());
            learned.addAll(rows.subList(0, cut));
            checked.addAll(rows.subList(cut, rows.size()));
        }
        return new Split(places(learned), places(checked));
    }

    /** Each case is checked with in exactly one of the splits. */
    static List<Split> folds(int folds, CaseTable table, long seed) {
        var checkedIn = new int[table.size()];
        for (var rows : shuffledByOutcome(table, seed)) {
            for (int at = 0; at < rows.size(); at++) {
                checkedIn[rows.get(at)] = at % folds;
            }
        }
        return IntStream.range(0, folds)
                .mapToObj(fold -> new Split(
                        IntStream.range(0, table.size())
                                .filter(row -> checkedIn[row] != fold)
                                .toArray(),
                        IntStream.range(0, table.size())
                                .filter(row -> checkedIn[row] == fold)
                                .toArray()))
                .toList();
    }

    private static List<List<Integer>> shuffledByOutcome(CaseTable table, long seed) {
        var random = new Random(seed);
        var yes = new ArrayList<Integer>();
        var no = new ArrayList<Integer>();
        for (int row = 0; row < table.size(); row++) {
            (table.outcome(row) ? yes : no).add(row);
        }
        Collections.shuffle(yes, random);
        Collections.shuffle(no, random);
        return List.of(yes, no);
    }

    private static int[] places(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
