package org.evenkeel.complaints.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.hearing.Participant.Side;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** Who speaks for whom in a hearing, and who reads whose statement. */
@ApplicationScoped
class Voices {

    private final ComplaintAccess access;
    private final Caller caller;

    Voices(ComplaintAccess access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** One's own statement, or as a scribe that of somebody who said it aloud; a scribe is not named by the case. */
    boolean maySpeakFor(Participant participant, Complaint complaint) {
        return isOwn(participant) || access.mayRun(complaint);
    }

    boolean isOwn(Participant participant) {
        return participant.side() == Side.CLIENT
                ? caller.is(Role.CLIENT)
                : caller.subject().equals(participant.subject());
    }

    /** Both sides read each other's statement from the same moment on; those who run the case and auditors at once. */
    boolean mayRead(Participant participant, Complaint complaint, boolean disclosed) {
        return disclosed || isOwn(participant) || access.mayReadDrafts(complaint);
    }
}
