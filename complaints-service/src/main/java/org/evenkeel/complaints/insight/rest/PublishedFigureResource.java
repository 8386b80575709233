package org.evenkeel.complaints.insight.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.insight.PublishedFigures;
import org.evenkeel.complaints.insight.PublishedFigures.Figure;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/published-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight", description = "What complaints say together, with how sure that is")
@RunOnVirtualThread
public class PublishedFigureResource {

    private final PublishedFigures figures;

    PublishedFigureResource(PublishedFigures figures) {
        this.figures = figures;
    }

    @Schema(name = "PublishedFigureRequest")
    record FigureRequest(
            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Percent")
            BigDecimal low,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Percent; the same as `low` where it is no range")
            BigDecimal high,

            @NotBlank @Size(max = 1_000) @PlainText @Schema(description = "Who published it, when, about whom")
            String source) {}

    @Schema(name = "PublishedFigure")
    record FigureResponse(
            PublishedFigures.Name name,
            BigDecimal low,
            BigDecimal high,
            @Schema(maxLength = 1_000) String source,
            long version) {

        static FigureResponse from(Figure figure) {
            return new FigureResponse(figure.name(), figure.low(), figure.high(), figure.source(), figure.version());
        }
    }

    @Schema(name = "PublishedFigureList")
    record FigureList(@Schema(maxItems = 20) List<FigureResponse> items) {}

    @GET
    @RolesAllowed({Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listPublishedFigures",
            summary = "Read the figures of others that ours are held against, with their sources")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = FigureList.class)))
    public FigureList list() {
        return new FigureList(
                figures.all().values().stream().map(FigureResponse::from).toList());
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "changePublishedFigure", summary = "Put a better figure in, with its source")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = FigureResponse.class)))
    public Response change(
            @PathParam("name") @Parameter(description = "What the figure is of") PublishedFigures.Name name,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid FigureRequest request) {
        var changed = figures.change(name, ifMatch, request.low(), request.high(), Texts.kept(request.source()));
        return Response.ok(FigureResponse.from(changed))
                .tag(Versions.tag(changed.version()))
                .build();
    }
}
