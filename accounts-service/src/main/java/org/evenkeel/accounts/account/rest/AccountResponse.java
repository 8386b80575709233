package org.evenkeel.accounts.account.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountName;

@Schema(name = "Account")
record AccountResponse(
        @Schema(examples = "01990000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "Hudgins Home Goods", maxLength = AccountName.MAX_LENGTH)
        String name,

        Instant registeredAt,

        @Schema(description = "How many complaints were received about it", examples = "3", minimum = "0")
        long complaints,

        @Schema(description = "Moves with each change of the account itself", minimum = "0")
        long version) {

    static AccountResponse from(Account account) {
        return new AccountResponse(
                account.id(), account.name(), account.registeredAt(), account.complaints(), account.version());
    }
}
