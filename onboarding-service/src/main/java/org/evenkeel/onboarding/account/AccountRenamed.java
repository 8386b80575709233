package org.evenkeel.onboarding.account;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

@ApplicationScoped
class AccountRenamed implements EventHandler<AccountRenamed.Data> {

    record Data(UUID accountId, String name) {}

    private final Accounts accounts;

    AccountRenamed(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return "org.evenkeel.account.renamed";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Data data) {
        accounts.rename(data.accountId(), data.name());
    }
}
