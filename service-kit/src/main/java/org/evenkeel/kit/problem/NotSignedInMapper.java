package org.evenkeel.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 401 itself: the problem extension's own mapper reads a field of Quarkus that 3.34 no longer has, and the answer
 * Quarkus gives before a request reaches a resource has no body.
 */
public class NotSignedInMapper {

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    Response noToken() {
        return problem();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    Response badToken() {
        return problem();
    }

    private static Response problem() {
        return HttpProblem.builder()
                .withType(URI.create(Slug.NOT_SIGNED_IN.type()))
                .withTitle(Slug.NOT_SIGNED_IN.title())
                .withStatus(401)
                .withDetail("Send an access token that has not expired as `Authorization: Bearer …`.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
