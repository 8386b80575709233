package org.evenkeel.complaints.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.insight.PublishedFigures.Figure;
import org.evenkeel.complaints.insight.PublishedFigures.Name;

/**
 * How many people hear of us from clients who complained, as a range: at least, if only complaints that were upheld were bad
 * experiences, and if all were. Who tells at least five is counted with five, who tells at least somebody with one.
 *
 * @param heardBadFrom if only upheld complaints were bad experiences
 * @param heardBadTo if all complaints were
 * @param heardGood of those who were content with what became of their complaint (4 or 5 of 5)
 * @param figures what it rests on
 */
public record WordOfMouth(
        int upheld,
        int received,
        int content,
        long heardBadFrom,
        long heardBadTo,
        long heardGood,
        List<Figure> figures) {

    private static final int FIVE = 5;

    static WordOfMouth of(int upheld, int received, int content, Map<Name, Figure> published) {
        var used = new EnumMap<>(published);
        used.keySet().retainAll(List.of(Name.TELL_SOMEBODY_OF_BAD, Name.TELL_FIVE_OF_BAD, Name.TELL_FIVE_OF_GOOD));
        double tellFive = used.get(Name.TELL_FIVE_OF_BAD).part();
        double tellFewer = Math.max(0, used.get(Name.TELL_SOMEBODY_OF_BAD).part() - tellFive);
        double hearOfEach = tellFive * FIVE + tellFewer;
        return new WordOfMouth(
                upheld,
                received,
                content,
                Math.round(upheld * hearOfEach),
                Math.round(received * hearOfEach),
                Math.round(content * used.get(Name.TELL_FIVE_OF_GOOD).part() * FIVE),
                List.copyOf(used.values()));
    }
}
