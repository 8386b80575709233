package org.evenkeel.accounts.attention;

/**
 * How many people hear of bad experiences, as a range. Of those with a bad experience 95 % tell somebody and 54 % at least
 * five; after a good one 33 % tell five. Asked of 1,046 consumers in the US (Dimensional Research, 2013), so for business
 * clients it is a hint and no more.
 *
 * @param experiences bad ones
 * @param fewest everybody who tells anybody tells one
 * @param likely and more than half of all tell five
 * @param most everybody who tells anybody tells five; "at least" has no upper end, so it is where the range stops, not the truth
 * @param asManyGood how many good experiences are told to five people as often
 */
public record WordOfMouth(int experiences, double fewest, double likely, double most, double asManyGood) {

    public static final String SOURCE =
            "Dimensional Research, 2013: 1,046 consumers in the US; 95 % tell somebody of a bad experience, 54 % at least five"
                    + " people, 33 % at least five of a good one";

    private static final double TELL_SOMEBODY = 0.95;
    private static final double TELL_FIVE = 0.54;
    private static final double TELL_FIVE_OF_A_GOOD_ONE = 0.33;
    private static final int FIVE = 5;

    static WordOfMouth of(int experiences) {
        return new WordOfMouth(
                experiences,
                experiences * TELL_SOMEBODY,
                experiences * (TELL_SOMEBODY - TELL_FIVE + FIVE * TELL_FIVE),
                experiences * FIVE * TELL_SOMEBODY,
                experiences * TELL_FIVE / TELL_FIVE_OF_A_GOOD_ONE);
    }
}
