/**
 * Copies of the calendars that one service owns and tells of. A service that wants them names the types of event in
 * {@code evenkeel.calendars.events} and reads that feed.
 */
package org.evenkeel.kit.calendars;
