package org.evenkeel.kit.caller;

/**
 * Whoever does something, as events name them; outlives the request in which they asked for it.
 *
 * @param subject of their access token
 * @param name to show
 */
public record Actor(String subject, String name) {}
