package org.evenkeel.complaints.finding;

import java.util.List;

/**
 * A finding as one caller may see it.
 *
 * @param version of the case it belongs to
 * @param personal the shares put down to somebody, of whom the caller may know it
 */
public record FindingView(long version, Finding finding, List<CauseShare> personal) {}
