package org.evenkeel.onboarding.template;

/**
 * Something to be done before a client is well on board.
 *
 * @param key stays the same in all versions of a template
 * @param mandatory whether the client may not go live without it
 */
public record Step(String key, String title, Side side, boolean mandatory) {

    static Step of(Side side, String key, String title) {
        return new Step(key, title, side, true);
    }

    Step optional() {
        return new Step(key, title, side, false);
    }
}
