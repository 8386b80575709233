package org.evenkeel.complaints.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.complaints.finding.Cause;
import org.evenkeel.complaints.finding.Cause.Origin;

/** What shares are summed up by: each cause, and all causes of an origin together. */
record Part(Cause cause, String name) {

    static List<Part> all() {
        return Arrays.stream(Cause.values())
                .flatMap(cause -> Stream.of(new Part(cause, nameOf(cause)), new Part(cause, nameOf(cause.origin()))))
                .toList();
    }

    static String nameOf(Cause cause) {
        return cause.name();
    }

    static String nameOf(Origin origin) {
        return "ALL_OF_" + origin.name();
    }
}
