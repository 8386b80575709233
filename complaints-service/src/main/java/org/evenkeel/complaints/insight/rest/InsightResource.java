package org.evenkeel.complaints.insight.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.insight.Insights;
import org.evenkeel.complaints.insight.Scope;
import org.evenkeel.complaints.insight.rest.InsightResponses.AttributionResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.ChangeCasesResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.ConcentrationResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.EffectsResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.LimitsResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.RecurrenceResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.TrendResponse;
import org.evenkeel.complaints.insight.rest.InsightResponses.WordOfMouthResponse;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaint-insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight", description = "What complaints say together, with how sure that is")
@RolesAllowed({Role.SENIOR, Role.OWNER, Role.AUDITOR})
@RunOnVirtualThread
public class InsightResource {

    private final Insights insights;

    InsightResource(Insights insights) {
        this.insights = insights;
    }

    /** Which complaints it is about. */
    static class ScopeParameters {

        @QueryParam("from")
        @Size(max = 10)
        @Parameter(description = "First day (UTC) on which they came in", example = "2026-01-01")
        String from;

        @QueryParam("to")
        @Size(max = 10)
        @Parameter(description = "Day after the last", example = "2027-01-01")
        String to;

        @QueryParam("segment")
        @Size(max = 100)
        @PlainText
        @Parameter(description = "Only of clients of this segment", example = "retail")
        String segment;

        @QueryParam("announced")
        @DefaultValue("false")
        @Parameter(description = "Those that come from announced changes, instead of all others")
        boolean announced;

        private Scope scope() {
            return new Scope(day("from", from), day("to", to), Texts.kept(segment), announced);
        }

        private static LocalDate day(String field, String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeException malformed) {
                throw new InvalidRequest(field, "must be a day such as 2026-01-31");
            }
        }
    }

    @GET
    @Path("/attributions")
    @Operation(operationId = "readAttribution", summary = "Read where dissatisfaction comes from", description = """
                    The mean share of each cause over the last findings of all cases, with Student's 95 % interval, held \
                    against published shares. With fewer than 30 cases nothing is said.""")
    @APIResponse(
            responseCode = "200",
            description = "The shares of the causes",
            content = @Content(schema = @Schema(implementation = AttributionResponse.class)))
    public AttributionResponse attribution(@BeanParam ScopeParameters parameters) {
        return AttributionResponse.from(insights.attribution(parameters.scope()));
    }

    @GET
    @Path("/cause-trends")
    @Operation(
            operationId = "readCauseTrend",
            summary = "Read how causes change over time",
            description = "By the month (UTC) in which complaints came in; months without a finding are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The shares of the causes month by month, the first month first",
            content = @Content(schema = @Schema(implementation = TrendResponse.class)))
    public TrendResponse causesByMonth(@BeanParam ScopeParameters parameters) {
        return TrendResponse.from(insights.causesByMonth(parameters.scope()));
    }

    @GET
    @Path("/recurrences")
    @Operation(operationId = "readRecurrence", summary = "Read how often the same comes again", description = """
                    Cases found more than once, since they were taken up again; and cases put down to an entry of the \
                    catalogue about which the same client had complained in the 180 days before. With Wilson's 95 % interval.""")
    @APIResponse(
            responseCode = "200",
            description = "How often it comes again",
            content = @Content(schema = @Schema(implementation = RecurrenceResponse.class)))
    public RecurrenceResponse recurrence(@BeanParam ScopeParameters parameters) {
        return RecurrenceResponse.from(insights.recurrence(parameters.scope()));
    }

    @GET
    @Path("/concentrations")
    @Operation(
            operationId = "readConcentration",
            summary = "Read how complaints are spread over clients",
            description =
                    "All that came in, of the accounts that have some: the Lorenz curve from those who have most on, and the"
                            + " Gini coefficient. `announced` has no effect.")
    @APIResponse(
            responseCode = "200",
            description = "The curve",
            content = @Content(schema = @Schema(implementation = ConcentrationResponse.class)))
    public ConcentrationResponse concentration(@BeanParam ScopeParameters parameters) {
        return ConcentrationResponse.from(insights.concentration(parameters.scope()));
    }

    @GET
    @Path("/limits")
    @Operation(
            operationId = "readLimitsKept",
            summary = "Read how limits are kept",
            description = "Those that still run or fell away are left out. `announced` has no effect.")
    @APIResponse(
            responseCode = "200",
            description = "How limits of each kind were kept, in the order in which they are to be met",
            content = @Content(schema = @Schema(implementation = LimitsResponse.class)))
    public LimitsResponse limitsKept(@BeanParam ScopeParameters parameters) {
        return LimitsResponse.from(insights.limitsKept(parameters.scope()));
    }

    @GET
    @Path("/word-of-mouth-exposures")
    @Operation(operationId = "readWordOfMouth", summary = "Read how many people hear of us", description = """
                    A range: if only upheld complaints were bad experiences, and if all were. By published figures on how many \
                    people tell somebody and how many tell at least five; who tells five is counted with five, so it is the \
                    least that the figures mean.""")
    @APIResponse(
            responseCode = "200",
            description = "The range, with the figures it rests on",
            content = @Content(schema = @Schema(implementation = WordOfMouthResponse.class)))
    public WordOfMouthResponse wordOfMouth(@BeanParam ScopeParameters parameters) {
        return WordOfMouthResponse.from(insights.wordOfMouth(parameters.scope()));
    }

    @GET
    @Path("/correction-effects")
    @Operation(
            operationId = "readCorrectionEffects",
            summary = "Read how many corrective actions helped",
            description = "Those whose effect was checked in the period; `segment` and `announced` have no effect.")
    @APIResponse(
            responseCode = "200",
            description = "How many had which effect",
            content = @Content(schema = @Schema(implementation = EffectsResponse.class)))
    public EffectsResponse correctionEffects(@BeanParam ScopeParameters parameters) {
        return EffectsResponse.from(insights.correctionEffects(parameters.scope()));
    }

    @GET
    @Path("/announced-changes")
    @Operation(
            operationId = "readComplaintsOfChanges",
            summary = "Read how many complaints came of announced changes",
            description = "The 200 changes that most came of. `announced` has no effect.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, the one that most came of first",
            content = @Content(schema = @Schema(implementation = ChangeCasesResponse.class)))
    public ChangeCasesResponse announcedChanges(@BeanParam ScopeParameters parameters) {
        return ChangeCasesResponse.from(insights.announcedChanges(parameters.scope()));
    }
}
