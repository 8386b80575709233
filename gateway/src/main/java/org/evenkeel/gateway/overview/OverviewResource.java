package org.evenkeel.gateway.overview;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.evenkeel.gateway.Problem;
import org.evenkeel.gateway.observability.RequestId;

@Path("/api/v1/accounts/{id}/overview")
@Authenticated
public class OverviewResource {

    private final OverviewComposer composer;
    private final SecurityIdentity identity;

    OverviewResource(OverviewComposer composer, SecurityIdentity identity) {
        this.composer = composer;
        this.identity = identity;
    }

    @GET
    public Uni<Response> overview(@PathParam("id") String id, RoutingContext context) {
        return composer.compose(
                        id, identity.getCredential(AccessTokenCredential.class).getToken(), RequestId.of(context))
                .map(result -> switch (result) {
                    case OverviewComposer.Result.Composed composed ->
                        Response.ok(composed.overview(), MediaType.APPLICATION_JSON_TYPE)
                                .build();
                    case OverviewComposer.Result.Refused refused -> refusal(refused.status(), context);
                });
    }

    private static Response refusal(int status, RoutingContext context) {
        Problem problem =
                switch (status) {
                    case 401 ->
                        Problem.of(
                                Problem.Kind.UNAUTHENTICATED,
                                "A service refuses this sign-in.",
                                context.normalizedPath());
                    case 403 ->
                        Problem.of(
                                Problem.Kind.FORBIDDEN, "Your role does not see accounts.", context.normalizedPath());
                    default ->
                        Problem.of(
                                Problem.Kind.NOT_FOUND,
                                "There is no such account, or it is not yours.",
                                context.normalizedPath());
                };
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
