package org.evenkeel.accounts.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Figures;

/**
 * Figures as they were made last.
 *
 * @param asOf the day for which they hold
 * @param scorecardId by which they were made
 */
public record KeptFigures(Figures figures, LocalDate asOf, UUID scorecardId, Instant computedAt) {}
