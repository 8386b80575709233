package org.evenkeel.complaints.correspondence.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.correspondence.CoolingOff;
import org.evenkeel.complaints.correspondence.CoolingOffSettings;
import org.evenkeel.complaints.correspondence.heat.HeatRule;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/cooling-off")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Correspondence", description = "What is written to the client, and what is held until it has cooled off")
@RunOnVirtualThread
public class CoolingOffResource {

    private final CoolingOffSettings settings;

    CoolingOffResource(CoolingOffSettings settings) {
        this.settings = settings;
    }

    @Schema(name = "CoolingOff")
    record Setting(
            @NotNull
            @Size(max = 500)
            @Schema(description = "Words and phrases that make a message heated, whatever their case and diacritics")
            List<@NotBlank @Size(max = 100) @PlainText String> words,

            @NotNull
            @Min(0)
            @Max(1000)
            @Schema(description = "How many words of four capital letters or more do; 0 for any number")
            Integer capitals,

            @NotNull @Min(0) @Max(1000) @Schema(description = "How many exclamation marks do; 0 for any number")
            Integer exclamations,

            @NotNull
            @Min(0)
            @Max(1440)
            @Schema(description = "For how long any message waits, so that a colleague can still hold it")
            Integer graceMinutes,

            @NotNull
            @Min(0)
            @Max(20_160)
            @Schema(description = "For how long a heated message is held at the least", examples = "720")
            Integer holdMinutes) {

        private HeatRule rule() {
            return new HeatRule(words.stream().map(Texts::kept).toList(), capitals, exclamations);
        }

        private static Setting from(CoolingOff setting) {
            var rule = setting.rule();
            return new Setting(
                    rule.words(),
                    rule.capitals(),
                    rule.exclamations(),
                    (int) setting.grace().toMinutes(),
                    (int) setting.hold().toMinutes());
        }
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readCoolingOff", summary = "Read what counts as heated and for how long it is held")
    @APIResponse(
            responseCode = "200",
            description = "The setting",
            content = @Content(schema = @Schema(implementation = Setting.class)))
    public Response read() {
        return versioned(settings.get());
    }

    @PUT
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeCoolingOff",
            summary = "Change what counts as heated and for how long it is held",
            description = "The rule counts signs and understands nothing; author and colleagues can hold any message.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Setting.class)))
    public Response change(@HeaderParam("If-Match") @Size(max = 200) String ifMatch, @NotNull @Valid Setting request) {
        return versioned(settings.change(ifMatch, request.rule(), request.graceMinutes(), request.holdMinutes()));
    }

    private static Response versioned(CoolingOff setting) {
        return Response.ok(Setting.from(setting))
                .tag(Versions.tag(setting.version()))
                .build();
    }
}
