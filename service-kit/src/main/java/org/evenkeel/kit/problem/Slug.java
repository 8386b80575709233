package org.evenkeel.kit.problem;

import java.util.Locale;

/**
 * The kinds of problem a service can answer with. The name is the stable end of the problem's {@code type} (RFC 9457),
 * for instance {@code /problems/not-found}: callers branch on it, never on the text.
 */
public enum Slug {
    MALFORMED_REQUEST("The request could not be read"),
    INVALID_REQUEST("The request breaks a rule"),
    NOT_SIGNED_IN("Not signed in"),
    FORBIDDEN("Not allowed"),
    NOT_FOUND("Not found"),
    METHOD_NOT_ALLOWED("This method is not known here"),
    NOT_ACCEPTABLE("No representation of the kind asked for"),
    TRANSITION_REFUSED("This act is not possible now"),
    ALREADY_EXISTS("It exists already"),
    STALE("Somebody else changed it meanwhile"),
    TOO_LARGE("Too large"),
    UNSUPPORTED_MEDIA_TYPE("This kind of content is not read here"),
    IDEMPOTENCY_KEY_REUSED("This Idempotency-Key was used for another request"),
    TOO_MANY_REQUESTS("Too many requests"),
    TEMPORARILY_UNAVAILABLE("Not available at the moment"),
    INTERNAL_ERROR("Something went wrong on our side");

    private final String title;

    Slug(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The relative reference that stands in a problem's {@code type}. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
