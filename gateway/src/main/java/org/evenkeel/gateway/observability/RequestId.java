package org.evenkeel.gateway.observability;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request one id, which is echoed, logged and passed on to every service the request touches. */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int BEFORE_EVERYTHING = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, BEFORE_EVERYTHING);
    }

    public static String of(RoutingContext context) {
        return context.get(KEY);
    }

    private static void assign(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && VALID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        context.next();
    }
}
