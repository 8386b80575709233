package org.evenkeel.complaints.complaint.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.complaints.complaint.Intake;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.complaints.complaint.ReferenceNumbers;
import org.evenkeel.complaints.complaint.Source;
import org.evenkeel.complaints.language.LanguageDetection;
import org.evenkeel.complaints.search.ComplaintQuery;
import org.evenkeel.complaints.search.ComplaintSearch;
import org.evenkeel.complaints.search.ComplaintSummary;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Instants;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Taking complaints in and following them")
@RunOnVirtualThread
public class ComplaintResource {

    private final ComplaintService complaints;
    private final ComplaintSearch search;
    private final ComplaintAccess access;
    private final ComplaintAnswers answers;
    private final LanguageDetection languages;
    private final ReferenceNumbers references;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ComplaintResource(
            ComplaintService complaints,
            ComplaintSearch search,
            ComplaintAccess access,
            ComplaintAnswers answers,
            LanguageDetection languages,
            ReferenceNumbers references,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.search = search;
        this.access = access;
        this.answers = answers;
        this.languages = languages;
        this.references = references;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(
            operationId = "receiveComplaint",
            summary = "Take a complaint in",
            description = "From a client contact, a colleague or a partner system. It can be found by search at once.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response receive(@NotNull @Valid ComplaintRequest request) {
        var account = complaints.accountFor(accountId(request));
        return idempotency.once(
                List.of(request), () -> answers.takenIn(complaints.receive(intake(request, account.id()), account)));
    }

    private Intake intake(ComplaintRequest request, UUID accountId) {
        var now = clock.instant();
        var matter = Texts.kept(request.matter());
        var description = Texts.kept(request.description());
        var wish = Texts.kept(request.wish());
        boolean partner = caller.is(Role.PARTNER);
        return new Intake(
                Ids.next(),
                references.next(now),
                accountId,
                matter,
                description,
                wish,
                request.language() != null ? request.language() : detected(matter, description, wish),
                partner ? Source.API : Source.WEB,
                "api:" + caller.subject(),
                Texts.kept(request.externalReference()),
                now,
                now,
                caller.subject(),
                caller.name(),
                Texts.kept(request.contact()),
                request.disputedAmount() == null
                        ? null
                        : request.disputedAmount().known("disputedAmount"),
                namedPeople(request));
    }

    private static List<NamedPerson> namedPeople(ComplaintRequest request) {
        if (request.namedPeople() == null) {
            return List.of();
        }
        return IntStream.range(0, request.namedPeople().size())
                .mapToObj(place -> request.namedPeople().get(place).kept("namedPeople[" + place + "]."))
                .toList();
    }

    private String detected(String... texts) {
        return languages.of(Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    private UUID accountId(ComplaintRequest request) {
        if (request.accountId() != null) {
            return request.accountId();
        }
        return caller.confinedTo()
                .filter(own -> own.size() == 1)
                .map(own -> own.iterator().next())
                .orElseThrow(() -> new InvalidRequest("accountId", "must not be null"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint",
            description =
                    "With what you may do with it now. Clients see their own account's, employees those that name them.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return answers.of(complaints.get(id));
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(operationId = "listComplaints", summary = "List and search complaints, newest first", description = """
                    Clients see their own account's, employees those that name them. `q` finds words and parts of words in \
                    any script, with or without case and diacritics; several words must all occur.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of complaints; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
    public Response list(
            @QueryParam("account") @Parameter(description = "Only of this account") UUID account,
            @QueryParam("status") @Parameter(description = "Only in this state") ComplaintStatus status,
            @QueryParam("from")
                    @Size(max = 40)
                    @Parameter(
                            description = "Received at or after this time (RFC 3339)",
                            example = "2026-01-01T00:00:00Z")
                    String from,
            @QueryParam("to") @Size(max = 40) @Parameter(description = "Received before this time (RFC 3339)")
                    String to,
            @QueryParam("limitMissed")
                    @DefaultValue("false")
                    @Parameter(description = "Only those that missed a limit, whether or not what was owed came later")
                    boolean limitMissed,
            @QueryParam("limitDueBefore")
                    @Size(max = 40)
                    @Parameter(
                            description =
                                    "Only those that owe something by a limit reached before this time (RFC 3339)")
                    String limitDueBefore,
            @QueryParam("handler")
                    @Size(max = 200)
                    @Parameter(description = "Only of this handler: `me`, or the subject of their access token")
                    String handler,
            @QueryParam("q") @Size(max = 200) @PlainText @Parameter(description = "Words to find", example = "refund")
                    String text,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var query = new ComplaintQuery(
                account,
                status,
                Instants.read("from", from),
                Instants.read("to", to),
                limitMissed,
                Instants.read("limitDueBefore", limitDueBefore),
                "me".equals(handler) ? caller.subject() : handler,
                ComplaintQuery.words(text),
                ComplaintQuery.After.of(cursor),
                limit,
                access.scope());
        return search.list(query).toResponse(uri);
    }

    @Schema(name = "ComplaintPage")
    record ComplaintPage(
            @Schema(maxItems = 200) List<ComplaintSummary> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}
}
