package org.evenkeel.kit.events;

import java.util.regex.Pattern;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * A place in a feed: the transaction and the row. Written {@code transaction-row}; the start is {@code 0-0}.
 *
 * @param xid PostgreSQL transaction id (xid8, unsigned, never wraps in practice)
 */
record FeedPosition(String xid, long row) {

    static final FeedPosition START = new FeedPosition("0", 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,19})-(\\d{1,18})");

    static FeedPosition parse(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        var matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw new InvalidRequest("after", "must be the cursor of an event of this feed, such as 1234-56");
        }
        return new FeedPosition(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return xid + "-" + row;
    }
}
