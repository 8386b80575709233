package org.evenkeel.complaints.complaint;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, and which moves are legal from there. */
public enum ComplaintStatus {
    /** It came in; nobody has acted on it yet. */
    RECEIVED,
    /** The client was thanked and knows who looks after the case. */
    ACKNOWLEDGED,
    /** Everybody concerned is being heard. */
    HEARING,
    /** Everybody was heard; it is being decided who was right and where it came from. */
    FINDING,
    /** It is found; what follows from it is being settled. */
    RESOLUTION,
    /** Settled. */
    CLOSED,
    /** Taken up again: it goes back to the hearing. */
    REOPENED,
    /** Taken back by whoever raised it. */
    WITHDRAWN;

    private static final Set<ComplaintStatus> ENDED = EnumSet.of(CLOSED, WITHDRAWN);

    boolean mayBecome(ComplaintStatus next) {
        return following().contains(next);
    }

    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    private Set<ComplaintStatus> following() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, WITHDRAWN);
            case ACKNOWLEDGED, REOPENED -> EnumSet.of(HEARING, WITHDRAWN);
            case HEARING -> EnumSet.of(FINDING, WITHDRAWN);
            case FINDING -> EnumSet.of(RESOLUTION, REOPENED, WITHDRAWN);
            case RESOLUTION -> EnumSet.of(CLOSED, REOPENED, WITHDRAWN);
            case CLOSED, WITHDRAWN -> EnumSet.of(REOPENED);
        };
    }
}
