package org.evenkeel.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.gateway.routing.RoutingConfig;
import org.jboss.logging.Logger;

/**
 * The one document for partners, put together from the running services. Kept for a while once it is
 * complete; while a service is missing it is put together anew, and names what is missing.
 */
@ApplicationScoped
class OpenApiDocument {

    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration KEPT_COMPLETE = Duration.ofMinutes(5);
    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(2);

    private final Map<String, OpenApiClient> services = new TreeMap<>();
    private final ObjectNode own;
    private volatile Kept kept;

    private record Kept(ObjectNode document, long until) {}

    private record Part(String service, JsonNode document) {}

    OpenApiDocument(RoutingConfig config, @ConfigProperty(name = "quarkus.application.version") String version) {
        own = readOwn(version);
        config.upstreams()
                .forEach((name, upstream) -> services.put(
                        name,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(upstream.url())
                                .disableDefaultMapper(false)
                                .build(OpenApiClient.class)));
    }

    Uni<ObjectNode> merged() {
        Kept now = kept;
        if (now != null && System.nanoTime() - now.until < 0) {
            return Uni.createFrom().item(now.document);
        }
        List<Uni<Part>> parts = services.entrySet().stream()
                .map(service -> fetch(service.getKey(), service.getValue()))
                .toList();
        return Uni.join().all(parts).andFailFast().map(this::merge);
    }

    private static Uni<Part> fetch(String service, OpenApiClient client) {
        return client.document("json")
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .map(document -> new Part(service, OpenApiMerge.checked(document)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("The description of %s is missing: %s", service, failure);
                    return new Part(service, null);
                });
    }

    private ObjectNode merge(List<Part> parts) {
        OpenApiMerge merge = new OpenApiMerge(own);
        List<String> missing = parts.stream()
                .filter(part -> part.document() == null)
                .map(Part::service)
                .toList();
        parts.stream()
                .filter(part -> part.document() != null)
                .forEach(part -> merge.add(part.service(), part.document()));
        ObjectNode document = merge.result();
        if (!missing.isEmpty()) {
            missing.forEach(document.putArray("x-missing")::add);
        }
        Duration age = missing.isEmpty() ? KEPT_COMPLETE : KEPT_INCOMPLETE;
        kept = new Kept(document, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(age.toMillis()));
        return document;
    }

    private static ObjectNode readOwn(String version) {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("/openapi-gateway.yaml")) {
            ObjectNode document = (ObjectNode) new YAMLMapper().readTree(file);
            document.withObjectProperty("info").put("version", version.replace("-SNAPSHOT", ""));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
