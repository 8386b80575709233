package org.evenkeel.kit.messages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.text.PlainText;

/** What the service writes to people, in the firm's own words. */
@Path("/api/v1/message-texts/{source}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "What is written to people, and whether it went out")
@RunOnVirtualThread
public class MessageTextResource {

    private final MessageTexts texts;
    private final Caller caller;
    private final String source;

    MessageTextResource(MessageTexts texts, Caller caller, @ConfigProperty(name = "evenkeel.source") String source) {
        this.texts = texts;
        this.caller = caller;
        this.source = source;
    }

    /** A text that is to take the place of the present one. */
    @Schema(name = "MessageTextRequest")
    public record MessageTextRequest(
            @NotBlank @Size(max = Letter.LONGEST_SUBJECT) @PlainText @Schema(examples = "Your password was changed")
            String subject,

            @NotBlank
            @Size(max = Letter.LONGEST_BODY)
            @PlainText
            @Schema(
                    description = "Plain text; `{name}` stands for a value, `{#if name}…{/if}` for a part that is only"
                            + " there with it",
                    examples = "Dear {name},\n\nyour password was changed.")
            String body) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listMessageTexts",
            summary = "List the texts of a service's messages",
            description = "By kind and language: those that came with it, and those put in their place.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = MessageText[].class, maxItems = 1000)))
    public List<MessageText> list(@PathParam("source") @Parameter(description = SERVICE) String asked) {
        requireOurs(asked);
        return texts.list();
    }

    @GET
    @Path("/{kind}/{language}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readMessageText", summary = "Read the text of a message in one language")
    @APIResponse(
            responseCode = "200",
            description = "The text, with its ETag",
            content = @Content(schema = @Schema(implementation = MessageText.class)))
    public Response read(
            @PathParam("source") @Parameter(description = SERVICE) String asked,
            @PathParam("kind") @Parameter(description = KIND) @Size(max = 100) String kind,
            @PathParam("language") @Parameter(description = LANGUAGE) @Size(max = 35) String language) {
        requireOurs(asked);
        return answer(texts.find(kind, language));
    }

    @PUT
    @Path("/{kind}/{language}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeMessageText",
            summary = "Write a message in the firm's own words",
            description = "Also in a language that it did not come in. A text that does not parse or names an unknown"
                    + " value is refused, with the line. Messages already written keep their text.")
    @APIResponse(
            responseCode = "200",
            description = "The text as it is now, with its ETag",
            content = @Content(schema = @Schema(implementation = MessageText.class)))
    public Response change(
            @PathParam("source") @Parameter(description = SERVICE) String asked,
            @PathParam("kind") @Parameter(description = KIND) @Size(max = 100) String kind,
            @PathParam("language") @Parameter(description = LANGUAGE) @Size(max = 35) String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch,
            @NotNull @Valid MessageTextRequest request) {
        requireOurs(asked);
        return answer(texts.save(kind, language, request.subject(), request.body(), ifMatch, caller));
    }

    @DELETE
    @Path("/{kind}/{language}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "resetMessageText",
            summary = "Go back to the text that came with the service",
            description = "A text in a language that the service has none in is taken away.")
    @APIResponse(responseCode = "204", description = "Done")
    public void reset(
            @PathParam("source") @Parameter(description = SERVICE) String asked,
            @PathParam("kind") @Parameter(description = KIND) @Size(max = 100) String kind,
            @PathParam("language") @Parameter(description = LANGUAGE) @Size(max = 35) String language,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch) {
        requireOurs(asked);
        texts.reset(kind, language, ifMatch, caller);
    }

    private static final String SERVICE = "The service that sends the messages, called like its feed";
    private static final String KIND = "What sort of message";
    private static final String LANGUAGE = "Language tag (BCP 47) such as `sk` or `pt-BR`";

    private static Response answer(MessageText text) {
        return Response.ok(text).tag(Versions.tag(text.version())).build();
    }

    private void requireOurs(String asked) {
        if (!asked.equals(source)) {
            throw new NotFound("service", asked);
        }
    }
}
