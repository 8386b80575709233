package org.evenkeel.complaints.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** accounts-service, through the gateway. */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/api/v1")
interface AccountsClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemoteAccount(UUID id, String name) {}

    record Names(List<String> names) {}

    record Resolved(List<RemoteAccount> accounts) {}

    @GET
    @Path("/accounts/{id}")
    RemoteAccount read(@PathParam("id") UUID id);

    @POST
    @Path("/account-resolutions")
    Resolved resolve(Names names);
}
