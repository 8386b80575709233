package org.evenkeel.kit.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.EventFeed.Reader;
import org.evenkeel.kit.problem.NotFound;

@Path("/api/v1/events/{source}")
@Tag(name = "Events", description = "What happened, for those who follow")
@RunOnVirtualThread
public class EventFeedResource {

    private final EventFeed feed;
    private final Caller caller;

    EventFeedResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @Produces(FeedEvents.BATCH)
    @RolesAllowed({Role.SERVICE, Role.OWNER, Role.AUDITOR, "events:read"})
    @Operation(operationId = "readEvents", summary = "Read what happened, oldest first", description = """
                    A CloudEvents 1.0 batch. Each event's `cursor` extension is its place: send the last one's as `after` \
                    to go on. With `wait` the answer is held back until something happens, at most that long; an empty \
                    batch then means that nothing did. The `Link` header leads on behind all that was looked through, so \
                    that it is never looked through twice. Events are kept for good, and a reader that keeps its place \
                    misses none. Partners are not told what concerns people, such as the firm's staff, and those that \
                    are confined to accounts only what concerns these or none.""")
    @APIResponse(
            responseCode = "200",
            description = "The next events; empty if there are none",
            headers =
                    @Header(
                            name = "Link",
                            description = "Where to go on (RFC 8288, `rel=next`); always there",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000)),
            content =
                    @Content(
                            mediaType = FeedEvents.BATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = CloudEventSchema.class,
                                            maxItems = 1000)))
    public Response read(
            @PathParam("source")
                    @Parameter(
                            description = "Which service's events",
                            schema = @Schema(enumeration = {"complaints", "onboarding", "accounts"}))
                    @Pattern(regexp = "[a-z]{1,20}", message = "must be the name of a feed")
                    String source,
            @QueryParam("after") @Parameter(description = "Cursor of the last event you have; absent for the beginning")
                    String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("wait")
                    @DefaultValue("0s")
                    @Parameter(description = "How long to wait for an event, up to 30s")
                    @Pattern(regexp = "([0-9]|[12][0-9]|30)s", message = "must be seconds from 0s to 30s")
                    String wait,
            @Context UriInfo uri)
            throws InterruptedException {
        if (!source.equals(feed.source())) {
            throw new NotFound("feed", source);
        }
        var patience = Duration.ofSeconds(Long.parseLong(wait.substring(0, wait.length() - 1)));
        var part = feed.read(reader(), after, limit, patience);
        var onward =
                uri.getRequestUriBuilder().scheme(null).host(null).port(-1).replaceQueryParam("after", part.next());
        return Response.ok(FeedEvents.written(part.events()))
                .links(Link.fromUriBuilder(onward).rel("next").build())
                .build();
    }

    private Reader reader() {
        return new Reader(audience(), caller.confinedTo());
    }

    private Audience audience() {
        return caller.is(Role.SERVICE) || caller.is(Role.OWNER) || caller.is(Role.AUDITOR)
                ? Audience.INSIDE
                : Audience.OUTSIDE;
    }
}
