package org.evenkeel.accounts.score;

import java.util.UUID;

/** What can happen to a scorecard. */
record ScorecardEvent(UUID scorecardId, String name) {

    static final String DRAFTED = "org.evenkeel.scorecard.drafted";
    static final String CHANGED = "org.evenkeel.scorecard.changed";
    static final String ACTIVATED = "org.evenkeel.scorecard.activated";
}
