package org.evenkeel.kit.events;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Other services' feeds, read through the gateway with this service's own token. */
@RegisterRestClient(configKey = "gateway-feed")
@OidcClientFilter
@Path("/api/v1/events/{source}")
public interface FeedClient {

    @GET
    @Produces(FeedEvents.BATCH)
    String read(
            @PathParam("source") String source,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") String wait);
}
