package org.evenkeel.complaints.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.kit.caller.Caller;

/** Whether there is an incident that something can be done with. */
@ApplicationScoped
class ConductGuards {

    private final ConductIncidents incidents;
    private final Caller caller;

    ConductGuards(ConductIncidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @Produces
    @Singleton
    Guard anIncidentWaitsForConfirmation() {
        return anyWithout(
                Act.CONFIRM_INCIDENT,
                incident -> incident.obstacleToConfirmation(caller.subject()),
                "No incident waits for your confirmation.");
    }

    @Produces
    @Singleton
    Guard anIncidentCanBeAnswered() {
        return anyWithout(
                Act.ANSWER_INCIDENT,
                ConductIncident::obstacleToAnswer,
                "Nothing about you is on record that could be answered.");
    }

    @Produces
    @Singleton
    Guard anIncidentCanBeRetracted() {
        return anyWithout(
                Act.RETRACT_INCIDENT, ConductIncident::obstacleToRetraction, "No incident of this case is confirmed.");
    }

    private Guard anyWithout(Act act, Function<ConductIncident, Optional<String>> obstacle, String otherwise) {
        return Guard.of(act, complaint -> {
            var obstacles = incidents.of(complaint).stream().map(obstacle).toList();
            if (obstacles.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return obstacles.stream().flatMap(Optional::stream).findFirst().or(() -> Optional.of(otherwise));
        });
    }
}
