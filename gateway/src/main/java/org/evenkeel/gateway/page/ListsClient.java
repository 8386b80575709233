package org.evenkeel.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.evenkeel.gateway.observability.RequestId;
import org.jboss.resteasy.reactive.RestResponse;

/** What the pages read from the services. */
interface ListsClient {

    @RegisterRestClient(configKey = "complaints")
    interface OfComplaints {

        @GET
        @Path("/api/v1/complaints")
        Uni<RestResponse<JsonNode>> list(
                @QueryParam("q") String q,
                @QueryParam("status") String status,
                @QueryParam("account") String account,
                @QueryParam("limit") int limit,
                @QueryParam("cursor") String cursor,
                @HeaderParam("Authorization") String authorization,
                @HeaderParam(RequestId.HEADER) String requestId);

        @GET
        @Path("/api/v1/complaints/{id}")
        Uni<RestResponse<JsonNode>> one(
                @PathParam("id") String id,
                @HeaderParam("Authorization") String authorization,
                @HeaderParam(RequestId.HEADER) String requestId);

        @GET
        @Path("/api/v1/complaint-imports")
        Uni<RestResponse<JsonNode>> imports(
                @QueryParam("limit") int limit,
                @HeaderParam("Authorization") String authorization,
                @HeaderParam(RequestId.HEADER) String requestId);
    }

    @RegisterRestClient(configKey = "accounts")
    interface OfAccounts {

        @GET
        @Path("/api/v1/accounts")
        Uni<RestResponse<JsonNode>> list(
                @QueryParam("q") String q,
                @QueryParam("sort") String sort,
                @QueryParam("limit") int limit,
                @QueryParam("cursor") String cursor,
                @HeaderParam("Authorization") String authorization,
                @HeaderParam(RequestId.HEADER) String requestId);
    }
}
