package org.evenkeel.onboarding.onboarding.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "CompletionRequest")
record CompletionRequest(
        @Size(max = 2_000)
        @PlainText
        @Schema(
                description = "What there is to say about it; both sides read it",
                nullable = true,
                examples = "Newsletter and ads point to the new shop since Monday")
        String note) {}
