package org.evenkeel.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Gives the problems that the framework itself answers with (401, 404, validation …) the suite's stable types. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (context.cause instanceof MismatchedInputException json) {
            return named(problem, MismatchedInputMapper.invalid(json));
        }
        var slug = slug(problem);
        var typed =
                HttpProblem.builder(problem).withType(URI.create(slug.type())).withTitle(slug.title());
        if (slug == Slug.FORBIDDEN && problem.getDetail() == null) {
            typed.withDetail("Your role does not allow this.");
        }
        return typed.build();
    }

    /** The problem extension maps some kinds of wrong JSON itself; they are to name field and rule like the others. */
    private static HttpProblem named(HttpProblem problem, InvalidRequest invalid) {
        return HttpProblem.builder(problem)
                .withType(URI.create(invalid.slug().type()))
                .withTitle(invalid.slug().title())
                .withDetail(invalid.getMessage())
                .with("violations", DomainProblemMapper.violations(invalid))
                .build();
    }

    private static Slug slug(HttpProblem problem) {
        return switch (problem.getStatusCode()) {
            case 400 ->
                problem.getParameters().containsKey("violations") ? Slug.INVALID_REQUEST : Slug.MALFORMED_REQUEST;
            case 401 -> Slug.NOT_SIGNED_IN;
            case 403 -> Slug.FORBIDDEN;
            case 404 -> Slug.NOT_FOUND;
            case 405 -> Slug.METHOD_NOT_ALLOWED;
            case 406 -> Slug.NOT_ACCEPTABLE;
            case 409 -> Slug.TRANSITION_REFUSED;
            case 412 -> Slug.STALE;
            case 413 -> Slug.TOO_LARGE;
            case 415 -> Slug.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> Slug.INVALID_REQUEST;
            case 429 -> Slug.TOO_MANY_REQUESTS;
            case 502, 503, 504 -> Slug.TEMPORARILY_UNAVAILABLE;
            default -> Slug.INTERNAL_ERROR;
        };
    }
}
