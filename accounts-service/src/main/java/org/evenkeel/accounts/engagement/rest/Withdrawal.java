package org.evenkeel.accounts.engagement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "EntryWithdrawal")
record Withdrawal(
        @NotBlank @Size(max = 2000) @PlainText @Schema(examples = "Entered for the wrong client")
        String reason) {}
