package org.evenkeel.onboarding.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependenciesTest {

    @Test
    void namesTheCircleFromItsFirstStepBackToIt() {
        assertThat(Dependencies.circle(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"))))
                .contains(List.of("a", "b", "c", "a"));
        assertThat(Dependencies.circle(Map.of("a", List.of("a")))).contains(List.of("a", "a"));
    }

    @Test
    void leavesOutWhatOnlyLeadsIntoTheCircle() {
        assertThat(Dependencies.circle(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("b"))))
                .contains(List.of("b", "c", "b"));
    }

    @Test
    void twoWaysToTheSameStepAreNoCircle() {
        assertThat(Dependencies.circle(
                        Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"), "d", List.of())))
                .isEmpty();
    }

    @Test
    void leadsOverWhatIsLeftOut() {
        assertThat(Dependencies.among(
                        Set.of("a", "d"), Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("d"))))
                .isEqualTo(Map.of("a", List.of("d"), "d", List.of()));
    }

    static IntStream cases() {
        return IntStream.range(0, 500);
    }

    /** Up to 30 steps; each depends on some of those before it, so that there is no circle. */
    private static Map<String, List<String>> withoutCircle(Random random) {
        var steps = new ArrayList<String>();
        var dependsOn = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            dependsOn.put(
                    "s" + i,
                    steps.stream().filter(earlier -> random.nextInt(4) == 0).toList());
            steps.add("s" + i);
        }
        return dependsOn;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsACircleExactlyWhereThereIsOne(int seed) {
        var random = new Random(seed);
        var dependsOn = withoutCircle(random);
        assertThat(Dependencies.circle(dependsOn)).isEmpty();

        // let the first of a way depend on the last
        var way = new ArrayList<>(List.of(List.copyOf(dependsOn.keySet()).getLast()));
        while (!dependsOn.get(way.getLast()).isEmpty()) {
            way.add(dependsOn.get(way.getLast()).getFirst());
        }
        dependsOn.put(way.getLast(), List.of(way.getFirst()));

        assertThat(Dependencies.circle(dependsOn)).hasValueSatisfying(circle -> {
            assertThat(circle.getFirst()).isEqualTo(circle.getLast());
            for (int i = 0; i + 1 < circle.size(); i++) {
                assertThat(dependsOn.get(circle.get(i))).contains(circle.get(i + 1));
            }
        });
        assertThatThrownBy(() -> Dependencies.ordered(dependsOn)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void putsEachStepBehindAllItDependsOn(int seed) {
        var dependsOn = withoutCircle(new Random(seed));

        var ordered = Dependencies.ordered(dependsOn);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(dependsOn.keySet());
        var before = new HashSet<String>();
        for (var key : ordered) {
            assertThat(before).containsAll(dependsOn.get(key));
            before.add(key);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsWhatHasToBeDoneBeforeWhatWhenStepsAreLeftOut(int seed) {
        var random = new Random(seed);
        var dependsOn = withoutCircle(random);
        var kept = new HashSet<>(dependsOn.keySet());
        kept.removeIf(key -> random.nextInt(3) == 0);

        var among = Dependencies.among(kept, dependsOn);

        assertThat(among.keySet()).isEqualTo(kept);
        for (var key : kept) {
            var needed = reachable(key, dependsOn);
            needed.retainAll(kept);
            assertThat(reachable(key, among)).isEqualTo(needed);
        }
    }

    private static Set<String> reachable(String key, Map<String, List<String>> dependsOn) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(dependsOn.get(key));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(dependsOn.get(next));
            }
        }
        return reached;
    }
}
