package org.evenkeel.complaints.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Guard;

/** A case waits for its client, or it does not. */
@ApplicationScoped
class PauseGuards {

    @Produces
    @Singleton
    Guard doesNotWaitYet() {
        return Guard.of(
                Act.PAUSE,
                complaint -> complaint.waitingSince() == null
                        ? Optional.empty()
                        : Optional.of("The case waits for the client already."));
    }

    @Produces
    @Singleton
    Guard waits() {
        return Guard.of(
                Act.RESUME,
                complaint -> complaint.waitingSince() == null
                        ? Optional.of("The case does not wait for the client.")
                        : Optional.empty());
    }
}
