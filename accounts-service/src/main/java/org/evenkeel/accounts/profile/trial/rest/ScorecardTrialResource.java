package org.evenkeel.accounts.profile.trial.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.profile.learning.CaseTableReader;
import org.evenkeel.accounts.profile.trial.ScorecardTrial;
import org.evenkeel.accounts.profile.trial.ScorecardTrials;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;

@Path("/api/v1/scorecard-trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Best clients", description = "What sets the best clients apart, as a scorecard that people can read")
@RunOnVirtualThread
public class ScorecardTrialResource {

    private final ScorecardTrials trials;
    private final Idempotency idempotency;
    private final Caller caller;

    ScorecardTrialResource(ScorecardTrials trials, Idempotency idempotency, Caller caller) {
        this.trials = trials;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "tryScorecard",
            summary = "Learn a scorecard from a table of your own",
            description = "Send CSV with a header row in UTF-8, at most " + CaseTableReader.MOST_ROWS + " rows, "
                    + CaseTableReader.MOST_COLUMNS
                    + " columns, " + CaseTableReader.MOST_VALUES
                    + " values and 64 MB. The answer comes once the table is read; the trial"
                    + " tells how far the learning is. Attributes of people, such as age or sex, are refused as factors:"
                    + " set them aside, and the answer says which factors stand for them. The table is not kept.")
    @APIResponse(
            responseCode = "202",
            description = "The table is read and learned from",
            content = @Content(schema = @Schema(implementation = ScorecardTrialResponse.class)))
    public Response receive(
            @QueryParam("outcome")
                    @NotBlank
                    @Size(max = CaseTableReader.LONGEST_NAME)
                    @PlainText
                    @Parameter(description = "The column that tells how a case came out", example = "Churn")
                    String outcome,
            @QueryParam("yes")
                    @NotBlank
                    @Size(max = 200)
                    @PlainText
                    @Parameter(description = "Its value that is to be foretold; there is one other", example = "Yes")
                    String yes,
            @QueryParam("without")
                    @Size(max = CaseTableReader.MOST_COLUMNS)
                    @Parameter(
                            description = "Columns that must not count; repeat it for several",
                            example = "[\"gender\"]")
                    List<@Size(max = CaseTableReader.LONGEST_NAME) @PlainText String> without,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream table)
            throws IOException {
        var repeated = idempotency.answered(List.of());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var read = trials.read(table, new ScorecardTrial.Request(outcome, yes, without));
        boolean started = false;
        try {
            var answer = idempotency.once(List.of(), () -> accepted(trials.register(read, caller.asActor())));
            if (answer.getEntity() instanceof ScorecardTrialResponse trial) {
                trials.start(trial.id(), read);
                started = true;
            }
            return answer;
        } finally {
            if (!started) {
                trials.drop();
            }
        }
    }

    private static Response accepted(ScorecardTrial trial) {
        return Response.accepted(ScorecardTrialResponse.from(trial))
                .location(URI.create("/api/v1/scorecard-trials/" + trial.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readScorecardTrial", summary = "See how far a trial is and what was learned")
    public ScorecardTrialResponse read(@PathParam("id") UUID id) {
        return ScorecardTrialResponse.from(trials.get(id));
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listScorecardTrials", summary = "List trials, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of trials; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ScorecardTrialPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(trials.list(before, limit), limit, last -> Cursor.after(last.id()))
                .map(ScorecardTrialResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "ScorecardTrialPage")
    record ScorecardTrialPage(
            @Schema(maxItems = 100) List<ScorecardTrialResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}
}
