package org.evenkeel.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What browsers must know before they trust an answer of ours. */
@ApplicationScoped
class SecurityHeaders {

    private static final int EARLY = 900;

    private static final String COMMON =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:";

    /** Swagger UI writes style attributes; scripts stay limited to our own files there, too. */
    private static final String DOCS = COMMON + "; style-src 'self' 'unsafe-inline'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, EARLY);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", context.request().path().startsWith("/docs") ? DOCS : COMMON);
        context.next();
    }
}
