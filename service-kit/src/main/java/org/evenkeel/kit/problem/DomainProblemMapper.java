package org.evenkeel.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;

/** Turns every {@link DomainProblem} into an RFC 9457 answer. */
@Provider
@Priority(Priorities.USER)
public class DomainProblemMapper extends ExceptionMapperBase<DomainProblem> {

    /** A field and the rule it breaks, as they stand in a problem's {@code violations}. */
    public record Violation(String field, String message) {}

    @Override
    protected HttpProblem toProblem(DomainProblem problem) {
        return problem(problem);
    }

    /** The answer a problem becomes. */
    public static HttpProblem problem(DomainProblem problem) {
        var builder = HttpProblem.builder()
                .withType(URI.create(problem.slug().type()))
                .withTitle(problem.slug().title())
                .withStatus(status(problem.slug()))
                .withDetail(problem.getMessage());
        if (problem instanceof InvalidRequest invalid) {
            builder.with("violations", violations(invalid));
        }
        return builder.build();
    }

    static List<Violation> violations(InvalidRequest invalid) {
        return List.of(new Violation(invalid.field(), invalid.rule()));
    }

    /** The HTTP status that goes with a kind of problem. */
    public static int status(Slug slug) {
        return switch (slug) {
            case MALFORMED_REQUEST, INVALID_REQUEST -> 400;
            case NOT_SIGNED_IN -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case TRANSITION_REFUSED, ALREADY_EXISTS -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case IDEMPOTENCY_KEY_REUSED -> 422;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL_ERROR -> 500;
            case TEMPORARILY_UNAVAILABLE -> 503;
        };
    }
}
