package org.evenkeel.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Any service's description of itself. */
@Path("/q/openapi")
public interface OpenApiClient {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<JsonNode> document(@QueryParam("format") String format);
}
