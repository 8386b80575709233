package org.evenkeel.onboarding.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    private static final BusinessCalendar HOURS = BusinessCalendar.nineToFive(ZoneOffset.UTC);

    /** A Monday at nine. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static Task task(String key, int days, String... dependsOn) {
        return done(key, days, null, dependsOn);
    }

    private static Task done(String key, int days, Instant finishedAt, String... dependsOn) {
        return new Task(key, BusinessDuration.businessDays(days), List.of(dependsOn), finishedAt, true);
    }

    private static Instant closeOn(String day) {
        return Instant.parse(day + "T17:00:00Z");
    }

    @Test
    void aTaskIsDueAfterWhatItDependsOnInWorkingDays() {
        var plan = new Schedule(List.of(task("a", 2), task("b", 3, "a"), task("c", 1)), HOURS).plan(MONDAY);

        assertThat(plan)
                .containsEntry("a", closeOn("2026-03-04"))
                .containsEntry("b", closeOn("2026-03-10"))
                .containsEntry("c", closeOn("2026-03-03"));
    }

    @Test
    void whatWasDoneBeforeTheBeginningHoldsUpNothing() {
        var plan = new Schedule(List.of(done("a", 5, MONDAY.minusSeconds(60)), task("b", 1, "a")), HOURS).plan(MONDAY);

        assertThat(plan).containsEntry("b", closeOn("2026-03-03"));
    }

    @Test
    void theLongestWayIsCritical() {
        var forecast = new Schedule(
                        List.of(task("a", 2), task("b", 3, "a"), task("c", 1), task("d", 1, "b", "c")), HOURS)
                .forecast(MONDAY, MONDAY);

        assertThat(forecast.criticalPath()).containsExactly("a", "b", "d");
        assertThat(forecast.end()).isEqualTo(closeOn("2026-03-12"));
    }

    @Test
    void theEndSlipsWithWhatSlips() {
        var schedule = new Schedule(List.of(task("a", 2), task("b", 3, "a")), HOURS);

        var forecast = schedule.forecast(MONDAY, MONDAY.plus(Duration.ofDays(7)));

        assertThat(forecast.finishes().get("a")).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(forecast.end()).isEqualTo(closeOn("2026-03-12"));
    }

    @Test
    void whatNobodyWaitsForDoesNotDecide() {
        var optional = new Task("late", BusinessDuration.businessDays(50), List.of("a"), null, false);

        var forecast = new Schedule(List.of(task("a", 1), optional), HOURS).forecast(MONDAY, MONDAY);

        assertThat(forecast.criticalPath()).containsExactly("a");
        assertThat(forecast.end()).isEqualTo(closeOn("2026-03-03"));
    }

    @Test
    void onceAllIsDoneNothingIsCritical() {
        var forecast = new Schedule(List.of(done("a", 1, MONDAY.plusSeconds(60))), HOURS)
                .forecast(MONDAY, MONDAY.plusSeconds(120));

        assertThat(forecast.criticalPath()).isEmpty();
        assertThat(forecast.end()).isEqualTo(MONDAY.plusSeconds(60));
    }

    static IntStream cases() {
        return IntStream.range(0, 300);
    }

    private static List<Task> someTasks(Random random, Instant now) {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            var dependsOn = tasks.stream()
                    .filter(earlier -> random.nextInt(4) == 0)
                    .map(Task::key)
                    .toList();
            boolean finished = random.nextInt(3) == 0
                    && tasks.stream()
                            .filter(task -> dependsOn.contains(task.key()))
                            .noneMatch(Task::isOpen);
            tasks.add(new Task(
                    "t" + i,
                    BusinessDuration.businessDays(random.nextInt(10)),
                    dependsOn,
                    finished ? now.minus(Duration.ofHours(random.nextInt(100))) : null,
                    random.nextBoolean()));
        }
        return tasks;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTaskEndsBeforeWhatItWaitsForNorInThePast(int seed) {
        var random = new Random(seed);
        var now = MONDAY.plus(Duration.ofHours(random.nextInt(500)));
        var tasks = someTasks(random, now);

        var forecast = new Schedule(tasks, HOURS).forecast(MONDAY, now);

        for (var task : tasks) {
            var finish = forecast.finishes().get(task.key());
            if (task.isOpen()) {
                assertThat(finish).isAfterOrEqualTo(now);
                task.dependsOn().forEach(needed -> assertThat(finish)
                        .isAfterOrEqualTo(forecast.finishes().get(needed)));
            } else {
                assertThat(finish).isEqualTo(task.finishedAt());
            }
            if (task.decisive()) {
                assertThat(finish).isBeforeOrEqualTo(forecast.end());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCriticalPathIsAWayOfOpenTasksThatDecidesTheEnd(int seed) {
        var random = new Random(seed);
        var tasks = someTasks(random, MONDAY);

        var forecast = new Schedule(tasks, HOURS).forecast(MONDAY, MONDAY);

        var path = forecast.criticalPath().stream()
                .map(key -> tasks.stream()
                        .filter(task -> task.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(path).allMatch(Task::isOpen);
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).dependsOn()).contains(path.get(i - 1).key());
        }
        if (!path.isEmpty()) {
            assertThat(forecast.finishes().get(path.getLast().key())).isEqualTo(forecast.end());
            // each of its tasks that takes longer moves the end
            var first = path.getFirst();
            var slipped = tasks.stream()
                    .map(task -> task == first
                            ? new Task(
                                    task.key(),
                                    BusinessDuration.businessDays(task.limit().amount() + 30),
                                    task.dependsOn(),
                                    null,
                                    task.decisive())
                            : task)
                    .toList();
            assertThat(new Schedule(slipped, HOURS).forecast(MONDAY, MONDAY).end())
                    .isAfter(forecast.end());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void timeThatPassesNeverBringsTheEndNearer(int seed) {
        var random = new Random(seed);
        var schedule = new Schedule(someTasks(random, MONDAY), HOURS);
        var earlier = schedule.forecast(MONDAY, MONDAY).end();
        var later = schedule.forecast(MONDAY, MONDAY.plus(Duration.ofDays(1 + random.nextInt(60))))
                .end();

        if (earlier != null) {
            assertThat(later).isAfterOrEqualTo(earlier);
        }
    }
}
