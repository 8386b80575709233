package org.evenkeel.accounts.merge;

import java.util.UUID;

/** What happens to both accounts of a merge; told of each of them. */
record MergeEvent(UUID mergeId, UUID keptId, UUID mergedId) {

    static final String MERGED = "org.evenkeel.account.merged";
    static final String UNDONE = "org.evenkeel.account.merge-undone";
}
