package org.evenkeel.onboarding.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be done before what. Each key is mapped to the keys it depends on. */
public final class Dependencies {

    private Dependencies() {}

    /**
     * A way that leads from a key back to itself.
     *
     * @return the keys on it in the order in which each depends on the next, the first one again at the end
     */
    public static Optional<List<String>> circle(Map<String, List<String>> dependsOn) {
        var clear = new HashSet<String>();
        return dependsOn.keySet().stream()
                .sorted()
                .map(key -> circleFrom(key, dependsOn, new LinkedHashSet<>(), clear))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<String>> circleFrom(
            String key, Map<String, List<String>> dependsOn, LinkedHashSet<String> way, Set<String> clear) {
        if (clear.contains(key)) {
            return Optional.empty();
        }
        if (!way.add(key)) {
            var circle =
                    new ArrayList<>(List.copyOf(way).subList(List.copyOf(way).indexOf(key), way.size()));
            circle.add(key);
            return Optional.of(circle);
        }
        for (var next : dependsOn.getOrDefault(key, List.of())) {
            var circle = circleFrom(next, dependsOn, way, clear);
            if (circle.isPresent()) {
                return circle;
            }
        }
        way.remove(key);
        clear.add(key);
        return Optional.empty();
    }

    /** The dependencies of some keys among each other: over a key that is left out they lead to those behind it. */
    public static Map<String, List<String>> among(Set<String> kept, Map<String, List<String>> dependsOn) {
        var among = new HashMap<String, List<String>>();
        kept.forEach(key -> among.put(key, nearest(key, kept, dependsOn)));
        return among;
    }

    private static List<String> nearest(String key, Set<String> kept, Map<String, List<String>> dependsOn) {
        var found = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        Deque<String> open = new ArrayDeque<>(dependsOn.getOrDefault(key, List.of()));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (kept.contains(next)) {
                found.add(next);
            } else if (seen.add(next)) {
                open.addAll(dependsOn.getOrDefault(next, List.of()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The keys in an order in which each stands behind all it depends on; among those the order is free for, as given.
     *
     * @throws IllegalArgumentException where they lead in a circle
     */
    public static List<String> ordered(Map<String, List<String>> dependsOn) {
        circle(dependsOn).ifPresent(circle -> {
            throw new IllegalArgumentException("In a circle: " + String.join(" → ", circle));
        });
        var ordered = new LinkedHashSet<String>();
        dependsOn.keySet().forEach(key -> place(key, dependsOn, ordered));
        return List.copyOf(ordered);
    }

    private static void place(String key, Map<String, List<String>> dependsOn, Set<String> ordered) {
        if (!ordered.contains(key)) {
            dependsOn.getOrDefault(key, List.of()).forEach(needed -> place(needed, dependsOn, ordered));
            ordered.add(key);
        }
    }
}
