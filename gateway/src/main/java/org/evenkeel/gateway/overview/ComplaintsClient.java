package org.evenkeel.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.evenkeel.gateway.observability.RequestId;
import org.jboss.resteasy.reactive.RestResponse;

@RegisterRestClient(configKey = "complaints")
interface ComplaintsClient {

    @GET
    @Path("/api/v1/complaint-summaries/{accountId}")
    Uni<RestResponse<JsonNode>> summary(
            @PathParam("accountId") String accountId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam(RequestId.HEADER) String requestId);
}
