package org.evenkeel.complaints.complaint;

import java.util.Set;

/** Where a case stands, and which moves are legal from there. */
public enum ComplaintStatus {
    /** It came in; nobody has acted on it yet. */
    RECEIVED,
    /** Taken back by whoever raised it. */
    WITHDRAWN;

    boolean mayBecome(ComplaintStatus next) {
        return following().contains(next);
    }

    public boolean isOpen() {
        return this != WITHDRAWN;
    }

    private Set<ComplaintStatus> following() {
        return switch (this) {
            case RECEIVED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }
}
