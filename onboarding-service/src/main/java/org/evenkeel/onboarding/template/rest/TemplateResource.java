package org.evenkeel.onboarding.template.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.onboarding.template.Checklist;
import org.evenkeel.onboarding.template.Comparison;
import org.evenkeel.onboarding.template.TemplateKey;
import org.evenkeel.onboarding.template.TemplateService;
import org.evenkeel.onboarding.template.TemplateVersion;
import org.evenkeel.onboarding.template.rest.TemplateResponse.TemplatePage;
import org.evenkeel.onboarding.template.rest.TemplateResponse.TemplateSummary;

@Path("/api/v1/onboarding-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Onboarding templates", description = "The checklists by which clients are put on board, in versions")
@RunOnVirtualThread
public class TemplateResource {

    private final TemplateService templates;

    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    @Schema(name = "TemplateCopyRequest")
    record CopyRequest(
            @NotNull
            @Pattern(regexp = TemplateKey.PATTERN, message = TemplateKey.RULE)
            @Size(max = 50)
            @Schema(description = "Key of the new template", examples = "marketplace-move")
            String key) {}

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listOnboardingTemplates", summary = "List the templates, each by its newest version")
    @APIResponse(
            responseCode = "200",
            description = "A page of templates; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = TemplatePage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor,
            @Context UriInfo uri) {
        return templates.list(cursor, limit).map(TemplateSummary::from).toResponse(uri);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Yaml.TYPE})
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "createOnboardingTemplate",
            summary = "Create a template with a first draft, or import one as JSON or YAML",
            description = "A step that comes to depend on itself is refused, and the circle named.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response create(
            @QueryParam("key")
                    @NotNull
                    @Pattern(regexp = TemplateKey.PATTERN, message = TemplateKey.RULE)
                    @Size(max = 50)
                    @Parameter(description = "Key of the new template", example = "marketplace-move")
                    String key,
            @NotNull @Valid Checklist checklist) {
        return created(templates.create(key, checklist));
    }

    @GET
    @Path("/{template}/versions")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listOnboardingTemplateVersions",
            summary = "List all versions of a template, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = VersionList.class)))
    public VersionList versions(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template) {
        return new VersionList(
                templates.versions(template).stream().map(TemplateSummary::from).toList());
    }

    @Schema(name = "TemplateVersionList")
    record VersionList(@Schema(maxItems = 10_000) List<TemplateSummary> items) {}

    @POST
    @Path("/{template}/versions")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "draftOnboardingTemplate",
            summary = "Draft the next version of a template",
            description = "It begins with what the newest version holds. There is one draft at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response draft(@PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template) {
        return created(templates.draftNext(template));
    }

    @GET
    @Path("/{template}/versions/{number}")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readOnboardingTemplate", summary = "Read a version of a template")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response read(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "1") int number) {
        return versioned(Response.ok(), templates.get(template, number));
    }

    @PUT
    @Path("/{template}/versions/{number}/checklist")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.TYPE})
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "editOnboardingTemplate",
            summary = "Change what a draft holds",
            description = "As JSON or YAML. What is published never changes: draft the next version for that.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response edit(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "2") int number,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Checklist checklist) {
        return versioned(Response.ok(), templates.edit(template, number, ifMatch, checklist));
    }

    @GET
    @Path("/{template}/versions/{number}/checklist")
    @Produces({MediaType.APPLICATION_JSON, Yaml.TYPE})
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "exportOnboardingTemplate",
            summary = "Export what a version holds, as JSON or YAML",
            description = "What comes out can be sent back as a new template or into a draft.")
    @APIResponse(
            responseCode = "200",
            description = "The checklist",
            content = @Content(schema = @Schema(implementation = Checklist.class)))
    public Checklist export(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "1") int number) {
        return templates.get(template, number).checklist();
    }

    @POST
    @Path("/{template}/versions/{number}/publication")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "publishOnboardingTemplate",
            summary = "Publish a draft",
            description =
                    "Onboardings start with it from now on; those that run keep their version until they are moved.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response publish(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "2") int number,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(Response.ok(), templates.publish(template, number, ifMatch));
    }

    @POST
    @Path("/{template}/versions/{number}/retirement")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "retireOnboardingTemplate",
            summary = "Take a version out of use",
            description = "Onboardings that run by it go on. Without any published version none can start.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response retire(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "1") int number,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(Response.ok(), templates.retire(template, number, ifMatch));
    }

    @POST
    @Path("/{template}/versions/{number}/copies")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "copyOnboardingTemplate", summary = "Begin another template with what this version holds")
    @APIResponse(
            responseCode = "201",
            description = "Created, as a draft",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response copy(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "1") int number,
            @NotNull @Valid CopyRequest request) {
        return created(templates.copy(template, number, request.key()));
    }

    @GET
    @Path("/{template}/versions/{number}/comparison")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "compareOnboardingTemplates",
            summary = "Compare a version with another of the same template")
    @APIResponse(
            responseCode = "200",
            description = "What was added, removed and changed",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(
            @PathParam("template") @Size(max = 50) @Parameter(example = "hudgins") String template,
            @PathParam("number") @Parameter(example = "2") int number,
            @QueryParam("from")
                    @NotNull
                    @Parameter(description = "The version to start from, usually the earlier one", example = "1")
                    Integer from) {
        return templates.compare(template, from, number);
    }

    private Response created(TemplateVersion version) {
        var location = "/api/v1/onboarding-templates/%s/versions/%d".formatted(version.template(), version.number());
        return versioned(Response.created(URI.create(location)), version);
    }

    private Response versioned(Response.ResponseBuilder response, TemplateVersion version) {
        return response.tag(Versions.tag(version.version()))
                .entity(TemplateResponse.from(version, templates.allowedActions(version)))
                .build();
    }
}
