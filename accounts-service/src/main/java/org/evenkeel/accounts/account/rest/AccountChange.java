package org.evenkeel.accounts.account.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.account.Contract;
import org.evenkeel.accounts.account.Relation;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Schema(name = "AccountChange", description = "All that is known of an account from now on")
record AccountChange(
        @NotBlank @Size(max = AccountName.MAX_LENGTH) @PlainText @Schema(examples = "Hudgins Home and Garden")
        String name,

        @Schema(description = "The member of staff who answers for it", nullable = true)
        UUID ownerId,

        @Size(max = 100) @PlainText @Schema(nullable = true, examples = "Client care")
        String team,

        @Size(max = 100) @PlainText @Schema(nullable = true, examples = "Retail")
        String segment,

        @Size(max = 50) @Schema(description = "What it buys", nullable = true, examples = "[\"Search ads\"]")
        List<@NotBlank @Size(max = 100) @PlainText String> services,

        @Valid @Schema(nullable = true) Agreement contract,

        @Size(max = 10_000) @PlainText @Schema(description = "The long-term plan with this client", nullable = true)
        String plan,

        @Schema(description = "From when its tenure counts", nullable = true, examples = "2019-04-01")
        LocalDate clientSince,

        @Schema(description = "The account that brought it", nullable = true)
        UUID referredBy) {

    @Schema(name = "Contract")
    record Agreement(
            @Schema(nullable = true, examples = "2024-01-01")
            LocalDate since,

            @Schema(description = "The last day; absent where it runs on", nullable = true, examples = "2027-12-31")
            LocalDate until,

            @Valid @Schema(nullable = true) Money monthlyValue) {

        static Agreement from(Contract contract) {
            return contract == null ? null : new Agreement(contract.since(), contract.until(), contract.monthlyValue());
        }
    }

    Relation relation() {
        return new Relation(
                ownerId,
                Texts.kept(team),
                Texts.kept(segment),
                services == null
                        ? List.of()
                        : services.stream().map(Texts::kept).toList(),
                contract == null ? null : Contract.of(contract.since(), contract.until(), contract.monthlyValue()),
                Texts.kept(plan),
                clientSince,
                referredBy);
    }
}
