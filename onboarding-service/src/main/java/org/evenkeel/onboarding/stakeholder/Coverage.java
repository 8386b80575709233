package org.evenkeel.onboarding.stakeholder;

import java.util.List;
import java.util.Optional;

/**
 * How many of those had their say without whom nothing is signed.
 *
 * @param unheard names of those who had none
 */
public record Coverage(int key, int heard, List<String> unheard) {

    static Coverage of(List<Stakeholder> stakeholders) {
        var key = stakeholders.stream().filter(Stakeholder::isKey).toList();
        var unheard = key.stream()
                .filter(stakeholder -> !stakeholder.isHeard())
                .map(Stakeholder::name)
                .toList();
        return new Coverage(key.size(), key.size() - unheard.size(), unheard);
    }

    Optional<String> obstacleToSigning() {
        if (key == 0) {
            return Optional.of(
                    "No key stakeholder is named yet: say first who has to want it, and let them have their say.");
        }
        return unheard.isEmpty()
                ? Optional.empty()
                : Optional.of(this + "; not yet: " + String.join(", ", unheard)
                        + ". Hear them first, or let an owner override it with a reason.");
    }

    /** Such as "2 of 3 key stakeholders had their say". */
    @Override
    public String toString() {
        return heard + " of " + key + " key stakeholders had their say";
    }
}
