package org.evenkeel.complaints.importing.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.importing.ImportDesk;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.text.PlainText;

@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of complaints")
@RunOnVirtualThread
public class ImportResource {

    static final String PATH = "/api/v1/complaint-imports";

    private final ImportDesk desk;

    ImportResource(ImportDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson", "application/gzip", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(operationId = "importComplaints", summary = "Take in a file of complaints", description = """
                    Send the file as the body, of any size, plain or compressed with gzip. The answer comes once the file \
                    is stored; its rows go in afterwards and the import tells how far it is. Rows that break a rule are \
                    reported one by one and the others go in; rows that are here already change nothing. Columns that the \
                    preset does not expect can be named by `map.FIELD=Column`.""")
    @APIResponse(
            responseCode = "202",
            description = "The file is stored and its rows go in",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response receive(
            @QueryParam("preset")
                    @DefaultValue("evenkeel")
                    @Size(max = 40)
                    @Parameter(
                            description = "What the columns are called",
                            schema = @Schema(enumeration = {"evenkeel", "cfpb"}))
                    String preset,
            @QueryParam("format")
                    @Size(max = 10)
                    @Parameter(
                            description = "How the rows are written; by the file's name where absent",
                            schema = @Schema(enumeration = {"csv", "ndjson"}))
                    String format,
            @QueryParam("filename")
                    @Size(max = 255)
                    @PlainText
                    @Parameter(description = "For people to recognise it by")
                    String filename,
            @Context UriInfo uri,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = "application/gzip",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream file)
            throws IOException {
        return desk.receive(PATH, preset, format, filename, uri, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:write"})
    @Operation(
            operationId = "readImport",
            summary = "See how far an import is",
            description = "Bytes and rows so far, and what became of them. A partner system sees the imports it sent.")
    public ImportView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listImports",
            summary = "List imports, newest first",
            description = "Everybody's, with how far each is.")
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return desk.list(cursor, limit, uri);
    }

    @GET
    @Path("/{id}/row-errors")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:write"})
    @Operation(
            operationId = "listRowErrors",
            summary = "List the rows that were not taken, in the order of the file",
            description =
                    "Each with line, column, value and the rule it breaks. Of very many, the first 10,000 are kept.")
    public Response rowErrors(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("cursor") @Size(max = 500) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return desk.rowErrors(id, cursor, limit, uri);
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "resumeImport",
            summary = "Have a failed import go on from where it stopped",
            description = "For imports that failed because something else did not work. Rows that are in stay in.")
    public Response resume(@PathParam("id") UUID id) {
        return desk.resume(id);
    }
}
