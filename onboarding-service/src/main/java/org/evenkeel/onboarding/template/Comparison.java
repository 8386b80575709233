package org.evenkeel.onboarding.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different in one checklist from another. Steps and outcomes are known again by their keys. */
@Schema(name = "ChecklistComparison")
public record Comparison(Difference steps, Difference outcomes) {

    /** @param changed in the order of the later checklist */
    @Schema(name = "ChecklistDifference")
    public record Difference(
            @Schema(maxItems = 200) List<Item> added,
            @Schema(maxItems = 200) List<Item> removed,
            @Schema(maxItems = 200) List<Change> changed) {

        public boolean isNone() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    @Schema(name = "ChecklistItem")
    public record Item(
            @Schema(maxLength = 50, examples = "marketing-moved")
            String key,

            @Schema(maxLength = 200, examples = "Client's own marketing moved to the new platform")
            String title) {}

    @Schema(name = "ChecklistItemChange")
    public record Change(
            @Schema(maxLength = 50, examples = "marketing-moved")
            String key,

            @Schema(maxItems = 20) List<FieldChange> fields) {}

    @Schema(name = "ChecklistFieldChange")
    public record FieldChange(
            @Schema(maxLength = 50, examples = "mandatory") String field,

            @Schema(nullable = true, maxLength = 10_000, examples = "false")
            String before,

            @Schema(nullable = true, maxLength = 10_000, examples = "true")
            String after) {}

    public static Comparison between(Checklist earlier, Checklist later) {
        return new Comparison(difference(steps(earlier), steps(later)), difference(outcomes(earlier), outcomes(later)));
    }

    private static Difference difference(
            SequencedMap<String, Map<String, String>> earlier, SequencedMap<String, Map<String, String>> later) {
        return new Difference(
                without(later, earlier.sequencedKeySet()),
                without(earlier, later.sequencedKeySet()),
                later.sequencedKeySet().stream()
                        .filter(earlier::containsKey)
                        .map(key -> new Change(key, changes(earlier.get(key), later.get(key))))
                        .filter(change -> !change.fields().isEmpty())
                        .toList());
    }

    private static List<Item> without(SequencedMap<String, Map<String, String>> items, SequencedSet<String> others) {
        return items.sequencedKeySet().stream()
                .filter(key -> !others.contains(key))
                .map(key -> new Item(key, items.get(key).get("title")))
                .toList();
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<FieldChange>();
        before.forEach((field, value) -> {
            if (!Objects.equals(value, after.get(field))) {
                changes.add(new FieldChange(field, value, after.get(field)));
            }
        });
        return changes;
    }

    private static SequencedMap<String, Map<String, String>> steps(Checklist checklist) {
        var steps = new LinkedHashMap<String, Map<String, String>>();
        checklist.phases().forEach(phase -> phase.steps().forEach(step -> steps.put(step.key(), fields(phase, step))));
        return steps;
    }

    private static Map<String, String> fields(Phase phase, Step step) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", step.title());
        fields.put("description", step.description());
        fields.put("phase", phase.title());
        fields.put("side", step.side().name());
        fields.put("due", step.due());
        fields.put(
                "dependsOn",
                String.join(", ", step.dependsOn().stream().sorted().toList()));
        fields.put("mandatory", String.valueOf(step.mandatory()));
        fields.put("evidence", String.valueOf(step.evidence()));
        fields.put(
                "approval",
                step.approval() == null
                        ? null
                        : step.approval().by() + " " + step.approval().due());
        fields.put("when", step.when() == null ? null : text(step.when()));
        fields.put("internal", String.valueOf(step.internal()));
        fields.put("thirdParty", step.thirdParty());
        return fields;
    }

    private static String text(Condition condition) {
        return "segments " + condition.segments() + ", services " + condition.services();
    }

    private static SequencedMap<String, Map<String, String>> outcomes(Checklist checklist) {
        var outcomes = new LinkedHashMap<String, Map<String, String>>();
        checklist.outcomes().forEach(outcome -> {
            var fields = new LinkedHashMap<String, String>();
            fields.put("title", outcome.title());
            fields.put("within", outcome.within());
            outcomes.put(outcome.key(), fields);
        });
        return outcomes;
    }
}
