package org.evenkeel.accounts.account;

import java.util.UUID;

/** What can happen to an account, as other services hear it. */
sealed interface AccountEvent {

    String REGISTERED = "org.evenkeel.account.registered";
    String RENAMED = "org.evenkeel.account.renamed";

    record Registered(UUID accountId, String name) implements AccountEvent {}

    record Renamed(UUID accountId, String name, String formerName) implements AccountEvent {}
}
