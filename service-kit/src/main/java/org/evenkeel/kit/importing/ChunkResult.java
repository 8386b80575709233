package org.evenkeel.kit.importing;

/**
 * What became of a chunk's rows.
 *
 * @param known how many were there already, from an earlier import or an earlier row of this file
 */
public record ChunkResult(int added, int known) {}
