package org.evenkeel.complaints.account;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** Keeps the names of accounts as accounts-service tells them. */
@ApplicationScoped
class AccountNames implements EventHandler<AccountNames.Named> {

    private static final String REGISTERED = "org.evenkeel.account.registered";
    private static final String RENAMED = "org.evenkeel.account.renamed";

    record Named(UUID accountId, String name) {}

    private final Accounts accounts;

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED, RENAMED);
    }

    @Override
    public Class<Named> data() {
        return Named.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Named data) {
        if (event.getType().equals(RENAMED)) {
            accounts.rename(new Account(data.accountId(), data.name()));
        } else {
            accounts.keep(List.of(new Account(data.accountId(), data.name())));
        }
    }
}
