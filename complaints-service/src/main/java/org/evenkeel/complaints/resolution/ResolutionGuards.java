package org.evenkeel.complaints.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.kit.caller.Caller;

/** What has to be decided, and by whom, before a case can end. */
@ApplicationScoped
class ResolutionGuards {

    private final Resolutions resolutions;
    private final Commitments commitments;
    private final Caller caller;

    ResolutionGuards(Resolutions resolutions, Commitments commitments, Caller caller) {
        this.resolutions = resolutions;
        this.commitments = commitments;
        this.caller = caller;
    }

    @Produces
    @Singleton
    Guard noneIsDecidedYet() {
        return Guard.of(Act.DECIDE_RESOLUTION, complaint -> resolutions
                .currentOf(complaint)
                .filter(resolution -> resolution.holds() || resolution.awaitsApproval())
                .map(decided -> "It is decided already how this complaint is made good."));
    }

    @Produces
    @Singleton
    Guard anotherSeniorApproves() {
        return Guard.of(Act.APPROVE_RESOLUTION, this::obstacleToAnswer);
    }

    @Produces
    @Singleton
    Guard anotherSeniorRefuses() {
        return Guard.of(Act.REFUSE_RESOLUTION, this::obstacleToAnswer);
    }

    private Optional<String> obstacleToAnswer(Complaint complaint) {
        return resolutions
                .currentOf(complaint)
                .map(resolution -> resolution.obstacleToAnswer(complaint, caller.subject()))
                .orElse(Optional.of("No resolution waits for an approval."));
    }

    @Produces
    @Singleton
    Guard aPromiseIsOpen() {
        return Guard.of(
                Act.KEEP_COMMITMENT,
                complaint -> commitments.anyOpen(complaint)
                        ? Optional.empty()
                        : Optional.of("No promise of this case is open."));
    }

    @Produces
    @Singleton
    Guard aResolutionHolds() {
        return Guard.of(
                Act.CLOSE,
                complaint -> resolutions
                                .currentOf(complaint)
                                .filter(Resolution::holds)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("It is not decided, or not approved yet, how this complaint is made good."));
    }
}
