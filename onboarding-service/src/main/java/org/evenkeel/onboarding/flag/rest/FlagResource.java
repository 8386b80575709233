package org.evenkeel.onboarding.flag.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.flag.Agreement;
import org.evenkeel.onboarding.flag.Cause;
import org.evenkeel.onboarding.flag.FlagService;
import org.evenkeel.onboarding.flag.FlagService.FlagsView;
import org.evenkeel.onboarding.flag.RedFlag;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;

@Path("/api/v1/onboardings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Red flags", description = "What each side says to the other, as groups, when something goes wrong")
@RunOnVirtualThread
public class FlagResource {

    private final FlagService flags;

    FlagResource(FlagService flags) {
        this.flags = flags;
    }

    @Schema(name = "FlagAgreementRequest")
    record AgreementRequest(
            @NotNull @Size(max = 30) @Schema(description = "How fast a flag is answered", examples = "business:P2D")
            String answerWithin,

            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(description = "Whom of the firm flags go to: a group, not a person", examples = "Delivery team")
            String firmGroup,

            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(description = "Whom of the client flags go to: a group, not a person", examples = "Shop team")
            String clientGroup) {

        private Agreement.Terms terms() {
            try {
                return new Agreement.Terms(
                        BusinessDuration.parse(answerWithin), Texts.kept(firmGroup), Texts.kept(clientGroup));
            } catch (InvalidBusinessTime broken) {
                throw new InvalidRequest("answerWithin", broken.rule());
            }
        }
    }

    @Schema(name = "FlagRequest")
    record FlagRequest(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(examples = "Your approval of the texts is eight days late, and the launch hangs on it")
            String reason,

            @Size(max = 50) @Schema(description = "Key of the step it is about", nullable = true)
            String step) {}

    @Schema(name = "FlagAnswer")
    record AnswerRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "Approved today; from now on Dana does it")
            String answer) {}

    @Schema(name = "FlagAgreement")
    record AgreementResponse(
            @Schema(maxLength = 30, examples = "business:P2D")
            String answerWithin,

            @Schema(maxLength = 200) String firmGroup,
            @Schema(maxLength = 200) String clientGroup,
            Instant proposedAt,

            @Schema(description = "Who accepted it for the firm", nullable = true, maxLength = 200)
            String firmLeader,

            @Schema(description = "Who accepted it for the client", nullable = true, maxLength = 200)
            String clientLeader,

            @Schema(description = "Whether both leaders accepted it")
            boolean holds) {

        static AgreementResponse from(Agreement agreement) {
            return new AgreementResponse(
                    agreement.answerWithin().toString(),
                    agreement.groupOf(Side.FIRM),
                    agreement.groupOf(Side.CLIENT),
                    agreement.proposedAt(),
                    agreement.leaderOf(Side.FIRM).map(Signature::name).orElse(null),
                    agreement.leaderOf(Side.CLIENT).map(Signature::name).orElse(null),
                    agreement.holds());
        }
    }

    @Schema(name = "RedFlag")
    record FlagResponse(
            UUID id,
            @Schema(description = "Whom it is addressed to") Side side,
            Cause cause,

            @Schema(description = "Key of the step or outcome it is about", nullable = true, maxLength = 50)
            String about,

            @Schema(maxLength = 2_000) String reason,

            @Schema(description = "The group it goes to", maxLength = 200)
            String addressee,

            @Schema(description = "Who sees to the answer", maxLength = 200)
            String owner,

            Instant raisedAt,
            @Schema(maxLength = 200) String raisedBy,
            Instant deadline,
            @Schema(nullable = true, maxLength = 2_000) String answer,
            @Schema(nullable = true) Instant answeredAt,
            @Schema(nullable = true, maxLength = 200) String answeredBy,

            @Schema(description = "When it went to both leaders since nobody had answered", nullable = true)
            Instant escalatedAt) {

        static FlagResponse from(RedFlag flag) {
            return new FlagResponse(
                    flag.id(),
                    flag.side(),
                    flag.cause(),
                    flag.about(),
                    flag.reason(),
                    flag.addressee(),
                    flag.ownerName(),
                    flag.raised().at(),
                    flag.raised().name(),
                    flag.deadline(),
                    flag.answer(),
                    flag.answered().map(Signature::at).orElse(null),
                    flag.answered().map(Signature::name).orElse(null),
                    flag.escalatedAt());
        }
    }

    @Schema(name = "RedFlagList")
    record FlagList(
            @Schema(nullable = true) AgreementResponse agreement,
            @Schema(maxItems = 10_000) List<FlagResponse> items,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {}

    @GET
    @Path("/flags")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listFlags", summary = "Read the agreement and all flags, the first one first")
    @APIResponse(
            responseCode = "200",
            description = "The flags",
            content = @Content(schema = @Schema(implementation = FlagList.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(flags.read(id));
    }

    @POST
    @Path("/flag-agreement")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "proposeFlagAgreement",
            summary = "Propose that each side may raise a red flag at the other",
            description = "Other terms than those proposed before have to be accepted anew.")
    @APIResponse(
            responseCode = "200",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = FlagList.class)))
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AgreementRequest request) {
        return versioned(flags.propose(id, ifMatch, request.terms()));
    }

    @POST
    @Path("/flag-agreement/acceptance")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "acceptFlagAgreement",
            summary = "Accept the red-flag agreement as your side's leader, for the whole team")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = FlagList.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(flags.accept(id, ifMatch));
    }

    @POST
    @Path("/flags")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "raiseFlag",
            summary = "Raise a red flag at the other side",
            description = "It goes to the group that was agreed, and to both leaders where nobody answers in time.")
    @APIResponse(
            responseCode = "200",
            description = "Raised",
            content = @Content(schema = @Schema(implementation = FlagList.class)))
    public Response raise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid FlagRequest request) {
        return versioned(flags.raise(id, ifMatch, request.step(), Texts.kept(request.reason())));
    }

    @POST
    @Path("/flags/{flagId}/answer")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "answerFlag", summary = "Answer a flag that is addressed to your side")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = FlagList.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("flagId") @Parameter(description = "Identifier of the flag") UUID flagId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return versioned(flags.answer(id, flagId, ifMatch, Texts.kept(request.answer())));
    }

    private static Response versioned(FlagsView view) {
        return Response.ok(new FlagList(
                        view.agreement().map(AgreementResponse::from).orElse(null),
                        view.flags().stream().map(FlagResponse::from).toList(),
                        view.version()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
