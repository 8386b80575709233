package org.evenkeel.onboarding.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.onboarding.template.Dependencies;

/** When what is due, and when what will be done: each task begins when all it depends on is done. */
public final class Schedule {

    private final SequencedMap<String, Task> tasks = new LinkedHashMap<>();
    private final List<String> order;
    private final BusinessCalendar calendar;

    /** @param all without circles; what one depends on that is not among them counts as done */
    public Schedule(List<Task> all, BusinessCalendar calendar) {
        all.forEach(task -> tasks.put(task.key(), task));
        var dependsOn = new LinkedHashMap<String, List<String>>();
        tasks.forEach(
                (key, task) -> dependsOn.put(key, needed(task).map(Task::key).toList()));
        this.order = Dependencies.ordered(dependsOn);
        this.calendar = calendar;
    }

    /** When each task is due that is begun at a time or later; one that was finished before does not hold up the others. */
    public Map<String, Instant> plan(Instant from) {
        var due = new HashMap<String, Instant>();
        for (var key : order) {
            var task = tasks.get(key);
            boolean finishedBefore = !task.isOpen() && !task.finishedAt().isAfter(from);
            due.put(key, finishedBefore ? from : after(beginning(task, due, from), task.limit()));
        }
        return due;
    }

    /**
     * When each task will be done, as it looks now.
     *
     * @param from when the first ones could begin
     */
    public Forecast forecast(Instant from, Instant now) {
        var finishes = new HashMap<String, Instant>();
        for (var key : order) {
            var task = tasks.get(key);
            finishes.put(
                    key,
                    task.isOpen()
                            ? later(now, after(beginning(task, finishes, from), task.limit()))
                            : task.finishedAt());
        }
        var last = latest(tasks.values().stream().filter(Task::decisive), finishes);
        return new Forecast(
                Map.copyOf(finishes),
                last.map(task -> finishes.get(task.key())).orElse(null),
                last.map(task -> pathTo(task, finishes)).orElse(List.of()));
    }

    private List<String> pathTo(Task last, Map<String, Instant> finishes) {
        var path = new ArrayList<String>();
        var at = Optional.of(last).filter(Task::isOpen);
        while (at.isPresent()) {
            path.addFirst(at.get().key());
            at = latest(needed(at.get()), finishes).filter(Task::isOpen);
        }
        return path;
    }

    private static Optional<Task> latest(Stream<Task> among, Map<String, Instant> finishes) {
        return among.max(Comparator.comparing((Task task) -> finishes.get(task.key()))
                // of those that end at the same time an open one decides
                .thenComparing(Task::isOpen));
    }

    private Stream<Task> needed(Task task) {
        return task.dependsOn().stream().filter(tasks::containsKey).map(tasks::get);
    }

    private Instant beginning(Task task, Map<String, Instant> finishes, Instant from) {
        return needed(task).map(needed -> finishes.get(needed.key())).reduce(from, Schedule::later);
    }

    private Instant after(Instant beginning, BusinessDuration limit) {
        return calendar.due(beginning, limit, List.of())
                .orElseThrow(() -> new IllegalStateException("No working time after " + beginning + " for " + limit));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
