package org.evenkeel.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.problem.Slug;

/** Refuses bodies over the limit before they are read, other than on the paths that take files. */
@ApplicationScoped
class BodyLimit {

    private final long most;
    private final List<Pattern> filePaths;

    /** @param filePaths may have {@code *} for a segment */
    BodyLimit(
            @ConfigProperty(name = "evenkeel.http.largest-body", defaultValue = "2097152") long most,
            @ConfigProperty(name = "evenkeel.http.file-paths") Optional<Set<String>> filePaths) {
        this.most = most;
        this.filePaths = filePaths.orElse(Set.of()).stream()
                .map(path -> Pattern.compile(path.replace("*", "[^/]+")))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length == null || withinLimit(length) || takesFiles(context.normalizedPath())) {
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

    private boolean takesFiles(String path) {
        return filePaths.stream().anyMatch(taking -> taking.matcher(path).matches());
    }

    private boolean withinLimit(String length) {
        try {
            return Long.parseLong(length) <= most;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
