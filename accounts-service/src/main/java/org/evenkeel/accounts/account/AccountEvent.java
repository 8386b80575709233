package org.evenkeel.accounts.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.money.Money;

/** What can happen to an account, as other services hear it. */
sealed interface AccountEvent {

    String REGISTERED = "org.evenkeel.account.registered";
    String RENAMED = "org.evenkeel.account.renamed";
    String RELATION_CHANGED = "org.evenkeel.account.relation-changed";

    record Registered(UUID accountId, String name) implements AccountEvent {}

    record Renamed(UUID accountId, String name, String formerName) implements AccountEvent {}

    /** The whole of it each time; the version moves with each change. */
    record RelationChanged(
            UUID accountId,
            UUID ownerId,
            String team,
            String segment,
            List<String> services,
            LocalDate contractSince,
            LocalDate contractUntil,
            Money monthlyValue,
            LocalDate clientSince,
            UUID referredBy,
            long version)
            implements AccountEvent {

        static RelationChanged of(Account account) {
            var relation = account.relation();
            var contract = relation.contract();
            return new RelationChanged(
                    account.id(),
                    relation.ownerId(),
                    relation.team(),
                    relation.segment(),
                    relation.services(),
                    contract == null ? null : contract.since(),
                    contract == null ? null : contract.until(),
                    contract == null ? null : contract.monthlyValue(),
                    relation.clientSince(),
                    relation.referredBy(),
                    account.version());
        }
    }
}
