package org.evenkeel.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.problem.Slug;

/** Refuses bodies over the limit before they are read, other than on the paths that take files. */
@ApplicationScoped
class BodyLimit {

    private final long most;
    private final Set<String> filePaths;

    BodyLimit(
            @ConfigProperty(name = "evenkeel.http.largest-body", defaultValue = "2097152") long most,
            @ConfigProperty(name = "evenkeel.http.file-paths") Optional<Set<String>> filePaths) {
        this.most = most;
        this.filePaths = filePaths.orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length == null || filePaths.contains(context.normalizedPath()) || withinLimit(length)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("type", Slug.TOO_LARGE.type())
                        .put("title", Slug.TOO_LARGE.title())
                        .put("status", 413)
                        .put("detail", "The body must be at most " + most + " bytes.")
                        .encode());
    }

    private boolean withinLimit(String length) {
        try {
            return Long.parseLong(length) <= most;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
