package org.evenkeel.accounts.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.score.AccountFiguresReader;
import org.evenkeel.accounts.score.FiguresChange;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/accounts/{accountId}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "Fit and debt: what a client is worth to the firm, and what the firm owes it")
@RunOnVirtualThread
public class FiguresResource {

    private final AccountFiguresReader figures;

    FiguresResource(AccountFiguresReader figures) {
        this.figures = figures;
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, AccountFiguresReader.SCOPE})
    @Operation(
            operationId = "readFigures",
            summary = "Read both figures of an account with all they are made of",
            description = """
                    Each factor with its points, the facts behind it, what is missing and what the figure would be with the \
                    factor at its best. Employees see those of the accounts that are theirs. They follow a fact within a \
                    second.""")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = FiguresResponse.class)))
    public Response read(@PathParam("accountId") UUID accountId) {
        return Response.ok(FiguresResponse.from(accountId, figures.of(accountId)))
                .build();
    }

    @Schema(name = "FiguresChange")
    record ChangeResponse(
            Instant changedAt,

            @Schema(description = "The day for which they hold")
            LocalDate asOf,

            FiguresChange.Why why,

            @Schema(description = "What had become known, at most the last 50", maxItems = 50)
            List<FiguresChange.Cause> facts,

            @Schema(nullable = true) BigDecimal fitBefore,
            @Schema(nullable = true) BigDecimal fitAfter,

            @Schema(description = "By how much fit moved; absent where it was or is not known", nullable = true)
            BigDecimal fitBy,

            @Schema(nullable = true) BigDecimal debtBefore,
            BigDecimal debtAfter,

            @Schema(description = "By how much debt moved; absent where there was none before", nullable = true)
            BigDecimal debtBy,

            @Schema(nullable = true) Quadrant quadrantBefore,
            @Schema(nullable = true) Quadrant quadrantAfter,

            @Schema(description = "The factors whose points moved", maxItems = 20)
            List<FiguresChange.FactorChange> factors) {

        static ChangeResponse from(FiguresChange change) {
            return new ChangeResponse(
                    change.changedAt(),
                    change.asOf(),
                    change.why(),
                    change.facts(),
                    change.fitBefore(),
                    change.fitAfter(),
                    by(change.fitBefore(), change.fitAfter()),
                    change.debtBefore(),
                    change.debtAfter(),
                    by(change.debtBefore(), change.debtAfter()),
                    change.quadrantBefore(),
                    change.quadrantAfter(),
                    change.factors());
        }

        private static BigDecimal by(BigDecimal before, BigDecimal after) {
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    @Schema(name = "FiguresChangePage")
    record ChangePage(
            @Schema(maxItems = 200) List<ChangeResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/history")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, AccountFiguresReader.SCOPE})
    @Operation(
            operationId = "readFiguresHistory",
            summary = "Read how an account's figures changed and why, the last change first",
            description = "Each change with what had become known, such as that an invoice was paid.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response history(
            @PathParam("accountId") UUID accountId,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(figures.changes(accountId, cursor, limit), limit, AccountFiguresReader::cursorAfter)
                .map(ChangeResponse::from)
                .toResponse(uri);
    }
}
