package org.evenkeel.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.evenkeel.gateway.observability.RequestId;
import org.evenkeel.gateway.overview.Overview;
import org.evenkeel.gateway.overview.OverviewComposer;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The first pages: plain HTML from the server, for people who are signed in. */
@Path("/")
@Authenticated
public class PageResource {

    private static final Logger LOG = Logger.getLogger(PageResource.class);
    private static final int PAGE_SIZE = 25;
    private static final int FEW = 5;
    private static final String MOST_COMPLAINTS = "-complaints";
    private static final List<String> STATUSES =
            List.of("RECEIVED", "ACKNOWLEDGED", "HEARING", "FINDING", "RESOLUTION", "CLOSED", "WITHDRAWN", "REOPENED");

    private final Pages pages;
    private final ListsClient.OfComplaints complaints;
    private final ListsClient.OfAccounts accounts;
    private final OverviewComposer overviews;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    PageResource(
            Pages pages,
            @RestClient ListsClient.OfComplaints complaints,
            @RestClient ListsClient.OfAccounts accounts,
            OverviewComposer overviews,
            ObjectMapper json,
            SecurityIdentity identity) {
        this.pages = pages;
        this.complaints = complaints;
        this.accounts = accounts;
        this.overviews = overviews;
        this.json = json;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance start(Visit visit, View.Complaints complaints, View.Accounts accounts);

        static native TemplateInstance complaints(
                Visit visit, View.Complaints complaints, View.Filter filter, List<String> statuses);

        static native TemplateInstance complaint(Visit visit, View.Complaint complaint);

        static native TemplateInstance accounts(Visit visit, View.Accounts accounts, View.Filter filter);

        static native TemplateInstance account(
                Visit visit,
                Overview overview,
                View.Account account,
                View.Summary summary,
                View.Onboardings onboardings);

        static native TemplateInstance imports(Visit visit, View.Imports imports);

        static native TemplateInstance error(Visit visit, int status);
    }

    @GET
    public Uni<Response> start(RoutingContext context) {
        Visit visit = pages.open(context, identity);
        Uni<Optional<View.Complaints>> latest = orNothing(
                        complaints.list(null, null, null, FEW, null, authorization(), RequestId.of(context)))
                .map(found -> found.map(node -> read(node, View.Complaints.class)));
        Uni<Optional<View.Accounts>> top = orNothing(
                        accounts.list(null, MOST_COMPLAINTS, FEW, null, authorization(), RequestId.of(context)))
                .map(found -> found.map(node -> read(node, View.Accounts.class)));
        return Uni.combine()
                .all()
                .unis(latest, top)
                .asTuple()
                .chain(both -> pages.render(
                        Templates.start(
                                visit,
                                both.getItem1().orElse(null),
                                both.getItem2().orElse(null)),
                        visit,
                        Response.Status.OK.getStatusCode()));
    }

    @GET
    @Path("complaints")
    public Uni<Response> complaints(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String status,
            @RestQuery @DefaultValue("") String account,
            @RestQuery @DefaultValue("") String cursor,
            RoutingContext context) {
        Visit visit = pages.open(context, identity);
        View.Filter filter = new View.Filter(q, status, account, "", cursor);
        return show(
                visit,
                complaints.list(
                        orNull(q),
                        orNull(status),
                        orNull(account),
                        PAGE_SIZE,
                        orNull(cursor),
                        authorization(),
                        RequestId.of(context)),
                node -> Templates.complaints(visit, read(node, View.Complaints.class), filter, STATUSES));
    }

    @GET
    @Path("complaints/{id}")
    public Uni<Response> complaint(@PathParam("id") String id, RoutingContext context) {
        Visit visit = pages.open(context, identity);
        return show(
                visit,
                complaints.one(id, authorization(), RequestId.of(context)),
                node -> Templates.complaint(visit, read(node, View.Complaint.class)));
    }

    @GET
    @Path("accounts")
    public Uni<Response> accounts(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue(MOST_COMPLAINTS) String sort,
            @RestQuery @DefaultValue("") String cursor,
            RoutingContext context) {
        Visit visit = pages.open(context, identity);
        View.Filter filter = new View.Filter(q, "", "", sort, cursor);
        return show(
                visit,
                accounts.list(
                        orNull(q), orNull(sort), PAGE_SIZE, orNull(cursor), authorization(), RequestId.of(context)),
                node -> Templates.accounts(visit, read(node, View.Accounts.class), filter));
    }

    @GET
    @Path("accounts/{id}")
    public Uni<Response> account(@PathParam("id") String id, RoutingContext context) {
        Visit visit = pages.open(context, identity);
        return overviews.compose(id, accessToken(), RequestId.of(context)).chain(result -> switch (result) {
            case OverviewComposer.Result.Refused refused ->
                pages.render(Templates.error(visit, refused.status()), visit, refused.status());
            case OverviewComposer.Result.Composed composed ->
                pages.render(account(visit, composed.overview()), visit, Response.Status.OK.getStatusCode());
        });
    }

    @GET
    @Path("imports")
    public Uni<Response> imports(RoutingContext context) {
        Visit visit = pages.open(context, identity);
        return show(
                visit,
                complaints.imports(PAGE_SIZE, authorization(), RequestId.of(context)),
                node -> Templates.imports(visit, read(node, View.Imports.class)));
    }

    private TemplateInstance account(Visit visit, Overview overview) {
        return Templates.account(
                visit,
                overview,
                read(overview.account(), View.Account.class),
                read(overview.complaints(), View.Summary.class),
                read(overview.onboarding(), View.Onboardings.class));
    }

    /** The service's answer as a page, its refusal or absence as a friendly one. */
    private Uni<Response> show(
            Visit visit, Uni<RestResponse<JsonNode>> answer, Function<JsonNode, TemplateInstance> page) {
        return answer.map(response -> new Read(response.getStatus(), response))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A page cannot be shown: %s", failure);
                    return new Read(Response.Status.BAD_GATEWAY.getStatusCode(), null);
                })
                .chain(read -> {
                    int status = read.status >= 500 ? Response.Status.BAD_GATEWAY.getStatusCode() : read.status;
                    TemplateInstance template =
                            status < 300 ? page.apply(read.response.getEntity()) : Templates.error(visit, status);
                    return pages.render(template, visit, status);
                });
    }

    private record Read(int status, RestResponse<JsonNode> response) {}

    private static Uni<Optional<JsonNode>> orNothing(Uni<RestResponse<JsonNode>> answer) {
        return answer.map(response ->
                        response.getStatus() < 300 ? Optional.of(response.getEntity()) : Optional.<JsonNode>empty())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A part of the start page is missing: %s", failure);
                    return Optional.empty();
                });
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String authorization() {
        return "Bearer " + accessToken();
    }

    private String accessToken() {
        return identity.getCredential(AccessTokenCredential.class).getToken();
    }

    private static String orNull(String value) {
        return value.isBlank() ? null : value;
    }
}
