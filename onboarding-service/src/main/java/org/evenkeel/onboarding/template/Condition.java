package org.evenkeel.onboarding.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;

/** For which clients a step is: those of one of the segments, if any are named, who have one of the services, if any are. */
@Schema(name = "StepCondition")
public record Condition(
        @Size(max = 50) @Schema(description = "One of these", examples = "[\"enterprise\"]")
        List<@NotBlank @Size(max = 100) @PlainText String> segments,

        @Size(max = 50) @Schema(description = "At least one of these", examples = "[\"shop\"]")
        List<@NotBlank @Size(max = 100) @PlainText String> services) {

    public Condition {
        segments = segments == null ? List.of() : segments;
        services = services == null ? List.of() : services;
    }

    boolean holdsFor(ClientProfile client) {
        boolean segment = segments.isEmpty() || client.segment() != null && segments.contains(client.segment());
        boolean service = services.isEmpty() || services.stream().anyMatch(client.services()::contains);
        return segment && service;
    }
}
