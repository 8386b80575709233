package org.evenkeel.onboarding.onboarding.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OnboardingRequest", description = "A client to be put on board")
record OnboardingRequest(
        @NotNull @Schema(description = "The client's account", examples = "01990000-0000-7000-8000-000000000001")
        UUID accountId) {}
