package org.evenkeel.onboarding.schedule;

import java.time.Instant;
import java.util.List;
import org.evenkeel.kit.businesstime.BusinessDuration;

/**
 * Something to be done in a plan.
 *
 * @param limit how long it may take once all it depends on is done
 * @param dependsOn keys of other tasks of the plan
 * @param finishedAt null while it is open
 * @param decisive whether the end of the plan waits for it
 */
public record Task(String key, BusinessDuration limit, List<String> dependsOn, Instant finishedAt, boolean decisive) {

    boolean isOpen() {
        return finishedAt == null;
    }
}
