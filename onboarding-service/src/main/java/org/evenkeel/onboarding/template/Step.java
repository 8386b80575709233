package org.evenkeel.onboarding.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/**
 * Something to be done before a client is well on board.
 *
 * @param key stays the same in all versions of a template
 * @param due how long it may take, counted from when all it depends on is due, else from the signing
 * @param mandatory whether the client may not go live without it
 * @param internal whether the client does not see it
 */
@Schema(name = "TemplateStep")
public record Step(
        @NotNull
        @Pattern(regexp = TemplateKey.PATTERN, message = TemplateKey.RULE)
        @Size(max = 50)
        @Schema(examples = "marketing-moved")
        String key,

        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Client's own marketing moved to the new platform")
        String title,

        @Size(max = 2_000) @PlainText @Schema(nullable = true, description = "What belongs to it")
        String description,

        @NotNull @Schema(description = "Whose it is") Side side,

        @NotNull
        @Size(max = 30)
        @Schema(
                description = "How long it may take, counted from when all it depends on is due, else from the signing",
                examples = "business:P2D")
        String due,

        @Size(max = 50) @Schema(description = "Keys of steps to be done before", examples = "[\"access-and-data\"]")
        List<@NotNull @Size(max = 50) String> dependsOn,

        @Schema(description = "Whether the client may not go live without it")
        boolean mandatory,

        @Schema(description = "Whether it is not done without evidence")
        boolean evidence,

        @Valid @Schema(nullable = true, description = "Who has to approve it once it is done, and how fast")
        Approval approval,

        @Valid @Schema(nullable = true, description = "Only for these clients; for all where absent")
        Condition when,

        @Schema(description = "Whether the client does not see it")
        boolean internal,

        @Size(max = 200)
        @PlainText
        @Schema(nullable = true, description = "Whom outside both firms it hangs on", examples = "Payment provider")
        String thirdParty) {

    /** A side that approves, with the time it has for that. */
    @Schema(name = "StepApproval")
    public record Approval(
            @NotNull @Schema(description = "Which side approves")
            Side by,

            @NotNull @Size(max = 30) @Schema(description = "How long it may take", examples = "business:P2D")
            String due) {

        public BusinessDuration limit() {
            return BusinessDuration.parse(due);
        }
    }

    public Step {
        title = Texts.kept(title);
        description = Texts.kept(description);
        thirdParty = Texts.kept(thirdParty);
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    public BusinessDuration limit() {
        return BusinessDuration.parse(due);
    }

    boolean appliesTo(ClientProfile client) {
        return when == null || when.holdsFor(client);
    }

    Step dependingOn(List<String> others) {
        return new Step(
                key, title, description, side, due, others, mandatory, evidence, approval, when, internal, thirdParty);
    }
}
