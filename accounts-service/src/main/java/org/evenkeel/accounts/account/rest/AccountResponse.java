package org.evenkeel.accounts.account.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.account.Relation;

@Schema(name = "Account")
record AccountResponse(
        @Schema(examples = "01990000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "Hudgins Home Goods", maxLength = AccountName.MAX_LENGTH)
        String name,

        Instant registeredAt,

        @Schema(description = "How many complaints were received about it", examples = "3", minimum = "0")
        long complaints,

        @Schema(
                description = "What the firm knows of the relation; absent for clients and other systems",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        RelationResponse relation,

        @Schema(description = "The account that goes on for this one, its duplicate", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID mergedInto,

        @Schema(description = "Moves with each change of the account itself", minimum = "0")
        long version) {

    @Schema(name = "Relation")
    record RelationResponse(
            @Schema(description = "The member of staff who answers for it", nullable = true)
            UUID ownerId,

            @Schema(nullable = true, maxLength = 100) String team,
            @Schema(nullable = true, maxLength = 100) String segment,

            @Schema(description = "What it buys", maxItems = 50)
            List<String> services,

            @Schema(nullable = true) AccountChange.Agreement contract,

            @Schema(description = "The long-term plan with this client", nullable = true, maxLength = 10_000)
            String plan,

            @Schema(description = "From when its tenure counts", nullable = true)
            LocalDate clientSince,

            @Schema(description = "The account that brought it", nullable = true)
            UUID referredBy) {

        static RelationResponse from(Relation relation) {
            return new RelationResponse(
                    relation.ownerId(),
                    relation.team(),
                    relation.segment(),
                    relation.services(),
                    AccountChange.Agreement.from(relation.contract()),
                    relation.plan(),
                    relation.clientSince(),
                    relation.referredBy());
        }
    }

    /** @param inside whether it is for the firm's own people */
    static AccountResponse from(Account account, boolean inside) {
        return new AccountResponse(
                account.id(),
                account.name(),
                account.registeredAt(),
                account.complaints(),
                inside ? RelationResponse.from(account.relation()) : null,
                account.mergedInto(),
                account.version());
    }
}
