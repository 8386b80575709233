package org.evenkeel.accounts.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "AccountRequest", description = "An account to be registered")
record AccountRequest(
        @Schema(
                description = "Chosen by you; a new one is made where absent",
                nullable = true,
                examples = "01990000-0000-7000-8000-000000000001")
        UUID id,

        @NotBlank
        @Size(max = AccountName.MAX_LENGTH)
        @PlainText
        @Schema(
                description = "Differs from every other account's in more than case, accents and white space",
                examples = "Hudgins Home Goods")
        String name) {}
