package org.evenkeel.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.oidc.AccessTokenCredential;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.evenkeel.gateway.Problem;
import org.evenkeel.gateway.identity.ApiGate;
import org.evenkeel.gateway.observability.RequestId;

/** Everything under /api: first the gate, then the gateway's own resources or a route to a service. */
@ApplicationScoped
class ApiRoutes {

    /** Paths answered by resources of the gateway itself. */
    private static final Pattern OWN = Pattern.compile("/api/v1/(accounts/[^/]+/overview|openapi)");

    private final RouteTable routes;
    private final Proxy proxy;
    private final ApiGate gate;
    private final MeterRegistry meters;

    ApiRoutes(RouteTable routes, Proxy proxy, ApiGate gate, MeterRegistry meters) {
        this.routes = routes;
        this.proxy = proxy;
        this.gate = gate;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::count).handler(gate).handler(this::route);
    }

    private void count(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(end -> {
            String name = routes.find(context.normalizedPath()).map(Route::name).orElse("none");
            Timer.builder("gateway.requests")
                    .description("Requests to the API by route and status")
                    .tag("route", isOwn(context) ? "gateway" : name)
                    .tag("method", context.request().method().name())
                    .tag("status", Integer.toString(context.response().getStatusCode()))
                    .register(meters)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
        context.next();
    }

    private void route(RoutingContext context) {
        if (isOwn(context)) {
            context.next();
            return;
        }
        String path = context.normalizedPath();
        Optional<Route> found = routes.find(path);
        if (found.isEmpty()) {
            Problem.of(Problem.Kind.NOT_FOUND, "No service answers at this address.", path)
                    .send(context);
            return;
        }
        Route route = found.get();
        if (announcedLength(context) > route.maxBody()) {
            Problem.of(Problem.Kind.BODY_TOO_LARGE, "At most " + route.maxBody() + " bytes are taken here.", path)
                    .send(context);
            return;
        }
        proxy.forward(
                context,
                route,
                gate.identity(context)
                        .map(identity -> identity.getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                        .orElse(null),
                RequestId.of(context));
    }

    private static boolean isOwn(RoutingContext context) {
        return OWN.matcher(context.normalizedPath()).matches();
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder has refused anything that is not a number before it comes here.
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
