package org.evenkeel.onboarding.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/** What has to show up after go-live if all is well; silence past the limit is a sign that it is not (S7). */
@Schema(name = "ExpectedOutcome")
public record ExpectedOutcome(
        @NotNull
        @Pattern(regexp = TemplateKey.PATTERN, message = TemplateKey.RULE)
        @Size(max = 50)
        @Schema(examples = "first-order")
        String key,

        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "First order in the new shop")
        String title,

        @NotNull @Size(max = 30) @Schema(description = "How long after go-live it may take", examples = "calendar:P7D")
        String within) {

    public ExpectedOutcome {
        title = Texts.kept(title);
    }

    public BusinessDuration limit() {
        return BusinessDuration.parse(within);
    }
}
