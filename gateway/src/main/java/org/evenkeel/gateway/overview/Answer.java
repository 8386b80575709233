package org.evenkeel.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.RestResponse;

/** What came of asking one service: its answer, its refusal, or nothing in time. */
sealed interface Answer {

    record Given(JsonNode body) implements Answer {}

    /** The service looked at the question and refused it: not a failure of the service. */
    record Refused(int status) implements Answer {}

    record Missing() implements Answer {}

    static Answer of(RestResponse<JsonNode> response) {
        int status = response.getStatus();
        if (status >= 500) {
            throw new ServiceFailed(status);
        }
        return status >= 300 ? new Refused(status) : new Given(response.getEntity());
    }

    /** Counts as a failure for the circuit breaker. */
    final class ServiceFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServiceFailed(int status) {
            super("The service answered " + status);
        }
    }
}
