/**
 * Limits that run in working hours: when something is due, how much of a limit is used up, how much is left. Pure values and
 * functions; a service keeps calendars and passes them in.
 */
package org.evenkeel.kit.businesstime;
