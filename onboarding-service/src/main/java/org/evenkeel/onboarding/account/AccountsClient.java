package org.evenkeel.onboarding.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** accounts-service, through the gateway. */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/api/v1")
interface AccountsClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemoteAccount(UUID id, String name) {}

    @GET
    @Path("/accounts/{id}")
    RemoteAccount read(@PathParam("id") UUID id);
}
