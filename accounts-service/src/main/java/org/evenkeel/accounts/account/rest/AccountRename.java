package org.evenkeel.accounts.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "AccountRename")
record AccountRename(
        @NotBlank
        @Size(max = AccountName.MAX_LENGTH)
        @PlainText
        @Schema(description = "The name from now on", examples = "Hudgins Home and Garden")
        String name) {}
