package org.evenkeel.onboarding.template.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.onboarding.template.Checklist;
import org.evenkeel.onboarding.template.TemplateAct;
import org.evenkeel.onboarding.template.TemplateStatus;
import org.evenkeel.onboarding.template.TemplateVersion;

@Schema(name = "OnboardingTemplate")
record TemplateResponse(
        @Schema(examples = "hudgins", maxLength = 50) String template,

        @Schema(description = "Of the version", examples = "1", minimum = "1")
        int number,

        TemplateStatus status,
        Checklist checklist,
        Instant draftedAt,
        @Schema(maxLength = 200) String draftedBy,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true, maxLength = 200) String publishedBy,
        @Schema(nullable = true) Instant retiredAt,
        @Schema(nullable = true, maxLength = 200) String retiredBy,
        @Schema(minimum = "0") long version,

        @Schema(description = "What you may do with it now", examples = "[\"edit\"]", maxItems = 10)
        List<String> allowedActions) {

    static TemplateResponse from(TemplateVersion version, List<TemplateAct> allowedActions) {
        return new TemplateResponse(
                version.template(),
                version.number(),
                version.status(),
                version.checklist(),
                version.draftedAt(),
                version.draftedBy(),
                version.publishedAt(),
                version.publishedBy(),
                version.retiredAt(),
                version.retiredBy(),
                version.version(),
                allowedActions.stream().map(TemplateAct::toString).toList());
    }

    @Schema(name = "OnboardingTemplateSummary")
    record TemplateSummary(
            @Schema(examples = "hudgins", maxLength = 50) String template,

            @Schema(description = "Of the version", examples = "1", minimum = "1")
            int number,

            @Schema(maxLength = 200) String title,
            TemplateStatus status,
            @Schema(minimum = "1") int steps,
            @Schema(nullable = true) Instant publishedAt) {

        static TemplateSummary from(TemplateVersion version) {
            return new TemplateSummary(
                    version.template(),
                    version.number(),
                    version.checklist().title(),
                    version.status(),
                    version.checklist().steps().size(),
                    version.publishedAt());
        }
    }

    @Schema(name = "OnboardingTemplatePage")
    record TemplatePage(
            @Schema(maxItems = 200) List<TemplateSummary> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}
}
