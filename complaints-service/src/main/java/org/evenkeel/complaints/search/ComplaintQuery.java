package org.evenkeel.complaints.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.FoldedText;

/**
 * What to list, newest first. Absent parts are null.
 *
 * @param from received at or after
 * @param to received before
 * @param limitMissed whether only those that missed a limit
 * @param limitDueBefore only those that owe something by a limit that is reached before
 * @param handler only those of this handler, by token subject
 * @param words each must occur, folded, anywhere in the text, also as part of a word
 */
public record ComplaintQuery(
        UUID account,
        ComplaintStatus status,
        Instant from,
        Instant to,
        boolean limitMissed,
        Instant limitDueBefore,
        String handler,
        List<String> words,
        After after,
        int limit,
        ComplaintAccess.Scope scope) {

    private static final int MOST_WORDS = 10;

    /** The newest of an account. */
    public static ComplaintQuery latestOf(UUID account, int limit, ComplaintAccess.Scope scope) {
        return new ComplaintQuery(account, null, null, null, false, null, null, List.of(), null, limit, scope);
    }

    /** The last complaint of the page before. */
    public record After(Instant receivedAt, UUID id) {

        public static After of(String cursor) {
            return Cursor.read(
                    cursor, 2, parts -> new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        }

        static Cursor cursor(ComplaintSummary last) {
            return Cursor.after(last.receivedAt(), last.id());
        }
    }

    /** @throws InvalidRequest where there are too many */
    public static List<String> words(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var words = Arrays.stream(FoldedText.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            throw new InvalidRequest("q", "must be at most " + MOST_WORDS + " words");
        }
        return words;
    }
}
