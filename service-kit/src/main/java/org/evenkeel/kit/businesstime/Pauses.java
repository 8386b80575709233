package org.evenkeel.kit.businesstime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pauses in order and without overlaps, however they were given. */
final class Pauses {

    private final List<Stretch> stretches;
    private final Instant standsStillSince;

    private Pauses(List<Stretch> stretches, Instant standsStillSince) {
        this.stretches = stretches;
        this.standsStillSince = standsStillSince;
    }

    static Pauses of(List<Pause> pauses) {
        Instant open = pauses.stream()
                .filter(Pause::open)
                .map(Pause::from)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        var merged = new ArrayList<Stretch>();
        pauses.stream()
                .map(pause -> new Stretch(pause.from(), pause.open() ? Instant.MAX : pause.to()))
                .sorted(Comparator.comparing(Stretch::from))
                .filter(stretch -> !stretch.isEmpty())
                .forEach(stretch -> {
                    if (!merged.isEmpty() && !merged.getLast().to().isBefore(stretch.from())) {
                        Stretch before = merged.removeLast();
                        merged.add(new Stretch(before.from(), max(before.to(), stretch.to())));
                    } else {
                        merged.add(stretch);
                    }
                });
        return new Pauses(merged, open);
    }

    /** As known at a moment: a pause that goes on is taken to end now. */
    static Pauses until(Instant now, List<Pause> pauses) {
        return of(pauses.stream()
                .filter(pause -> pause.from().isBefore(now))
                .map(pause -> pause.open() || pause.to().isAfter(now) ? new Pause(pause.from(), now) : pause)
                .toList());
    }

    /** Whether the limit never runs again from some moment at or before this one, as far as is known. */
    boolean standStillAt(Instant moment) {
        return !standsStillSince.isAfter(moment);
    }

    /** Whether the limit stands still in the last moment before this one. */
    boolean coverTheEnd(Instant end) {
        return stretches.stream()
                .anyMatch(pause -> pause.from().isBefore(end) && !pause.to().isBefore(end));
    }

    /** What is left of a stretch without the pauses. */
    List<Stretch> takenFrom(Stretch stretch) {
        var left = new ArrayList<Stretch>(2);
        Instant at = stretch.from();
        for (Stretch pause : stretches) {
            if (!pause.from().isBefore(stretch.to())) {
                break;
            }
            if (pause.to().isAfter(at)) {
                if (pause.from().isAfter(at)) {
                    left.add(new Stretch(at, pause.from()));
                }
                at = pause.to();
            }
        }
        if (at.isBefore(stretch.to())) {
            left.add(new Stretch(at, stretch.to()));
        }
        return left;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
