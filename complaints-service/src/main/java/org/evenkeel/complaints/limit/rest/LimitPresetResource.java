package org.evenkeel.complaints.limit.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.limit.LimitKind;
import org.evenkeel.complaints.limit.LimitPreset;
import org.evenkeel.complaints.limit.LimitPresets;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/limit-presets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits", description = "By when what is owed to the client")
@RunOnVirtualThread
public class LimitPresetResource {

    private static final String LENGTH =
            "`business:PT4H`, `business:P2D` in working time; `calendar:P15D`, `calendar:P8W` in days of the calendar";

    private final LimitPresets presets;

    LimitPresetResource(LimitPresets presets) {
        this.presets = presets;
    }

    @Schema(name = "LimitLengths", description = LENGTH)
    record Lengths(
            @NotBlank @Size(max = 30) @Schema(examples = "business:PT8H")
            String acknowledgement,

            @NotBlank @Size(max = 30) @Schema(examples = "business:P2D")
            String firstTalk,

            @NotBlank @Size(max = 30) @Schema(examples = "business:P10D")
            String hearing,

            @NotBlank @Size(max = 30) @Schema(examples = "calendar:P8W")
            String answer) {

        private Map<LimitKind, BusinessDuration> read() {
            var lengths = new EnumMap<LimitKind, BusinessDuration>(LimitKind.class);
            lengths.put(LimitKind.ACKNOWLEDGEMENT, length("acknowledgement", acknowledgement));
            lengths.put(LimitKind.FIRST_TALK, length("firstTalk", firstTalk));
            lengths.put(LimitKind.HEARING, length("hearing", hearing));
            lengths.put(LimitKind.ANSWER, length("answer", answer));
            return lengths;
        }

        private static BusinessDuration length(String field, String text) {
            try {
                return BusinessDuration.parse(text);
            } catch (InvalidBusinessTime malformed) {
                throw new InvalidRequest("limits." + field, malformed.rule());
            }
        }

        private static Lengths from(Map<LimitKind, BusinessDuration> lengths) {
            return new Lengths(
                    written(lengths.get(LimitKind.ACKNOWLEDGEMENT)),
                    written(lengths.get(LimitKind.FIRST_TALK)),
                    written(lengths.get(LimitKind.HEARING)),
                    written(lengths.get(LimitKind.ANSWER)));
        }

        private static String written(BusinessDuration length) {
            return length == null ? null : length.toString();
        }
    }

    @Schema(name = "LimitPresetChange")
    record PresetChange(
            @NotNull @Valid Lengths limits,

            @NotNull
            @Min(1)
            @Max(99)
            @Schema(description = "After how much of a limit the staff are warned", examples = "75")
            Integer warnPercent,

            @Schema(description = "In which calendar limits run; null for the firm's standard", nullable = true)
            UUID calendarId) {}

    @Schema(name = "LimitPresetAdoption")
    record Adoption(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why", examples = "The regulator asks for it from January on")
            String reason) {}

    @Schema(name = "LimitPreset")
    record PresetResponse(
            @Schema(examples = "uk-eight-weeks", maxLength = 50)
            String id,

            @Schema(maxLength = 200) String name,

            @Schema(description = "Where its figures are from", maxLength = 500)
            String source,

            @Schema(description = "Whether it is the firm's own, which its owners change")
            boolean own,

            @Schema(description = "Whether new cases get these limits")
            boolean adopted,

            @Schema(description = "One is null for which the source names no time: the firm's own applies. " + LENGTH)
            Lengths limits,

            @Schema(description = "Of the firm's own: after how much of a limit the staff are warned", nullable = true)
            Short warnPercent,

            @Schema(description = "Of the firm's own: in which calendar limits run", nullable = true)
            UUID calendarId,

            long version) {

        static PresetResponse from(LimitPreset preset) {
            return new PresetResponse(
                    preset.id(),
                    preset.name(),
                    preset.source(),
                    preset.isOwn(),
                    preset.isAdopted(),
                    Lengths.from(preset.lengths()),
                    preset.warnPercent(),
                    preset.calendarId(),
                    preset.version());
        }
    }

    @Schema(name = "LimitPresetList")
    record PresetList(@Schema(maxItems = 50) List<PresetResponse> items) {}

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listLimitPresets", summary = "List the sets of limits to choose from")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the firm's own first",
            content = @Content(schema = @Schema(implementation = PresetList.class)))
    public PresetList list() {
        return new PresetList(presets.list().stream().map(PresetResponse::from).toList());
    }

    @PUT
    @Path("/{preset}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeLimitPreset",
            summary = "Change the firm's own limits",
            description =
                    "The warning and the calendar hold for every preset. Cases that have begun keep their limits.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PresetResponse.class)))
    public Response change(
            @PathParam("preset") @Size(max = 50) String id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid PresetChange request) {
        return versioned(
                presets.change(id, ifMatch, request.limits().read(), request.warnPercent(), request.calendarId()));
    }

    @POST
    @Path("/{preset}/adoption")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "adoptLimitPreset",
            summary = "Have new cases get these limits",
            description = "Cases that have begun keep their limits.")
    @APIResponse(
            responseCode = "200",
            description = "Adopted",
            content = @Content(schema = @Schema(implementation = PresetResponse.class)))
    public Response adopt(
            @PathParam("preset") @Size(max = 50) String id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Adoption request) {
        return versioned(presets.adopt(id, ifMatch, Texts.kept(request.reason())));
    }

    private static Response versioned(LimitPreset preset) {
        return Response.ok(PresetResponse.from(preset))
                .tag(Versions.tag(preset.version()))
                .build();
    }
}
