package org.evenkeel.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.evenkeel.kit.Ids;
import org.jboss.logging.MDC;

/** One id for a request through all services: taken from {@value #HEADER}, made where it is absent, in every log line. */
@ApplicationScoped
public class RequestIdFilter {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, 1000);
    }

    private static void identify(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && ALLOWED.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
        MDC.put("requestId", id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
