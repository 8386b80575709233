package org.evenkeel.complaints.hearing;

import java.util.List;

/**
 * A hearing as one caller may see it.
 *
 * @param version of the case it belongs to
 * @param disclosed whether both sides see each other's statements
 */
public record HearingView(long version, Hearing hearing, boolean disclosed, List<Seat> seats, List<Session> sessions) {

    /**
     * A participant at the table.
     *
     * @param readable whether the caller may read what they said
     */
    public record Seat(Participant participant, Participant.Standing standing, boolean readable) {}
}
