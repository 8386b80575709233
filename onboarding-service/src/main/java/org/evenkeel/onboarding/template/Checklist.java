package org.evenkeel.onboarding.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/** What a template holds: the steps in their phases, and what has to show up after go-live. */
@Schema(name = "Checklist")
public record Checklist(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Move of an online shop")
        String title,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Phase> phases,

        @Size(max = 50) @Schema(description = "What has to show up after go-live")
        List<@NotNull @Valid ExpectedOutcome> outcomes) {

    static final int MOST_STEPS = 200;

    public Checklist {
        title = Texts.kept(title);
        outcomes = outcomes == null ? List.of() : outcomes;
    }

    /** All steps, in the order of the phases. */
    public List<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    /** @throws InvalidRequest where a rule over several fields is broken; names the field and the rule */
    public void check() {
        if (steps().size() > MOST_STEPS) {
            throw new InvalidRequest("phases", "must have at most " + MOST_STEPS + " steps together");
        }
        var places = places();
        places.forEach((key, place) -> checkStep(place));
        places.values().forEach(place -> checkDependencies(place, places));
        Dependencies.circle(dependencies()).ifPresent(circle -> {
            throw new InvalidRequest(
                    places.get(circle.getFirst()).field() + ".dependsOn",
                    "must not lead in a circle: " + String.join(" → ", circle));
        });
        checkOutcomes();
    }

    private record Place(String field, Step step) {}

    /** Each step with the field it stands in. */
    private Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        for (int phase = 0; phase < phases.size(); phase++) {
            var steps = phases.get(phase).steps();
            for (int i = 0; i < steps.size(); i++) {
                var field = "phases[" + phase + "].steps[" + i + "]";
                if (places.put(steps.get(i).key(), new Place(field, steps.get(i))) != null) {
                    throw new InvalidRequest(field + ".key", "must not be that of another step");
                }
            }
        }
        return places;
    }

    private static void checkStep(Place place) {
        var step = place.step();
        checkLimit(place.field() + ".due", step.due());
        if (step.approval() != null) {
            checkLimit(place.field() + ".approval.due", step.approval().due());
        }
        if (step.internal() && concernsClient(step)) {
            throw new InvalidRequest(
                    place.field() + ".internal",
                    "must not hide a step that the client owns or approves, or that go-live waits for");
        }
    }

    private static boolean concernsClient(Step step) {
        return step.mandatory()
                || step.side() == Side.CLIENT
                || step.approval() != null && step.approval().by() == Side.CLIENT;
    }

    private static void checkDependencies(Place place, Map<String, Place> places) {
        for (var key : place.step().dependsOn()) {
            var needed = places.get(key);
            if (needed == null) {
                throw new InvalidRequest(
                        place.field() + ".dependsOn", "must name steps of this template; there is no " + key);
            }
            if (needed.step().internal() && !place.step().internal()) {
                throw new InvalidRequest(
                        place.field() + ".dependsOn", "must not let what the client sees wait for the internal " + key);
            }
        }
    }

    private void checkOutcomes() {
        var keys = new HashSet<String>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!keys.add(outcomes.get(i).key())) {
                throw new InvalidRequest("outcomes[" + i + "].key", "must not be that of another outcome");
            }
            checkLimit("outcomes[" + i + "].within", outcomes.get(i).within());
        }
    }

    private static void checkLimit(String field, String limit) {
        try {
            BusinessDuration.parse(limit);
        } catch (InvalidBusinessTime broken) {
            throw new InvalidRequest(field, broken.rule());
        }
    }

    private Map<String, List<String>> dependencies() {
        return steps().stream().collect(Collectors.toMap(Step::key, Step::dependsOn));
    }

    /**
     * The checklist for one client: without the steps that are for others. Whatever depended on such a step depends on what
     * that one depended on instead.
     */
    public Checklist appliedTo(ClientProfile client) {
        var kept = steps().stream()
                .filter(step -> step.appliesTo(client))
                .map(Step::key)
                .collect(Collectors.toSet());
        var bridged = Dependencies.among(kept, dependencies());
        return new Checklist(
                title,
                phases.stream()
                        .map(phase -> new Phase(
                                phase.title(),
                                phase.steps().stream()
                                        .filter(step -> kept.contains(step.key()))
                                        .map(step -> step.dependingOn(bridged.get(step.key())))
                                        .toList()))
                        .filter(phase -> !phase.steps().isEmpty())
                        .toList(),
                outcomes);
    }
}
