package org.evenkeel.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Set;
import org.evenkeel.gateway.Problem;
import org.jboss.resteasy.reactive.RestQuery;

/** Public, because partners read it before they have access. */
@Path("/api/v1/openapi")
public class OpenApiResource {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private static final Set<String> FORMATS = Set.of("json", "yaml");

    private final OpenApiDocument document;

    OpenApiResource(OpenApiDocument document) {
        this.document = document;
    }

    @GET
    public Uni<Response> openapi(@RestQuery String format) {
        return document.merged().map(merged -> answer(merged, format));
    }

    private static Response answer(ObjectNode merged, String format) {
        if (format != null && !FORMATS.contains(format)) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(Problem.Kind.INVALID_REQUEST, "format must be json or yaml", "/api/v1/openapi"))
                    .build();
        }
        if ("yaml".equals(format)) {
            try {
                return Response.ok(YAML.writeValueAsString(merged), "application/yaml;charset=UTF-8")
                        .build();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Response.ok(merged, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
