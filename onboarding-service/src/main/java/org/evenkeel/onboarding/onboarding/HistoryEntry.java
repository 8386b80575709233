package org.evenkeel.onboarding.onboarding;

import java.time.Instant;

/**
 * Something that happened to an onboarding.
 *
 * @param step the key of the step it happened to; null where it was the onboarding as a whole
 * @param by the name of whoever did it
 * @param note what they wrote to it; may be null
 */
public record HistoryEntry(Instant time, String type, String step, String by, String note) {}
