package org.evenkeel.gateway.identity;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.evenkeel.gateway.Problem;
import org.jboss.logging.Logger;

/**
 * Lets a request to the API pass with a valid bearer token or a browser session. Whoever has neither gets
 * 401, never a redirect, and a browser session may change something only from our own pages.
 */
@ApplicationScoped
public class ApiGate implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(ApiGate.class);
    private static final String IDENTITY = ApiGate.class.getName();
    private static final Set<String> PUBLIC = Set.of("/api/v1/openapi");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final BiConsumer<RoutingContext, Throwable> OURS =
            (context, failure) -> LOG.tracef("Left to the gate: %s", failure);

    private final IdentityProviderManager identities;

    ApiGate(IdentityProviderManager identities) {
        this.identities = identities;
    }

    public Optional<SecurityIdentity> identity(RoutingContext context) {
        return Optional.ofNullable(context.get(IDENTITY));
    }

    @Override
    public void handle(RoutingContext context) {
        if (PUBLIC.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        boolean bearer = request.headers().contains(HttpHeaders.AUTHORIZATION);
        if (!bearer && !SignIn.hasSession(request)) {
            refuse(context, "Send an access token as bearer, or sign in.");
            return;
        }
        if (!bearer && !SAFE.contains(request.method()) && !isFromOwnPages(request)) {
            Problem.of(
                            Problem.Kind.FORGED_REQUEST,
                            "A change in a browser session needs the header X-Requested-With or our own Origin.",
                            context.normalizedPath())
                    .send(context);
            return;
        }
        // Quarkus' own handler would end the response with an empty 401 or a redirect before we can.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, OURS);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, identity), failure -> fail(context, failure));
    }

    private void admit(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refuse(context, "The sign-in is not valid or no longer valid.");
            return;
        }
        context.put(IDENTITY, identity);
        context.next();
    }

    private void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationRedirectException) {
            LOG.debugf("Refused: %s", failure.getMessage());
            refuse(context, "The sign-in is not valid or no longer valid.");
        } else {
            LOG.warnf(failure, "A sign-in could not be checked");
            Problem.of(Problem.Kind.IDENTITY_UNAVAILABLE, "Try again in a moment.", context.normalizedPath())
                    .send(context);
        }
    }

    private static void refuse(RoutingContext context, String detail) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
        Problem.of(Problem.Kind.UNAUTHENTICATED, detail, context.normalizedPath())
                .send(context);
    }

    /** Other sites cannot send this header without a preflight that we never grant, nor forge the origin. */
    private static boolean isFromOwnPages(HttpServerRequest request) {
        if (request.headers().contains("X-Requested-With")) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && request.authority() != null
                && origin.equals(request.scheme() + "://" + request.authority());
    }
}
