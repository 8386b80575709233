package org.evenkeel.onboarding.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/** Steps that belong together. */
@Schema(name = "TemplatePhase")
public record Phase(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Before the signing")
        String title,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Step> steps) {

    public Phase {
        title = Texts.kept(title);
    }
}
