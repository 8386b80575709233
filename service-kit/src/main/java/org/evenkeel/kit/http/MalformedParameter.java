package org.evenkeel.kit.http;

import jakarta.ws.rs.WebApplicationException;
import org.evenkeel.kit.problem.InvalidRequest;

/** A query parameter that is not of its type. A WebApplicationException, since the framework turns all others into 404. */
class MalformedParameter extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final transient InvalidRequest problem;

    MalformedParameter(InvalidRequest problem) {
        super(problem, 400);
        this.problem = problem;
    }

    InvalidRequest problem() {
        return problem;
    }
}
