package org.evenkeel.complaints.account;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

@ApplicationScoped
class AccountRegistered implements EventHandler<AccountRegistered.Data> {

    record Data(UUID accountId, String name) {}

    private final Accounts accounts;

    AccountRegistered(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return "org.evenkeel.account.registered";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Data data) {
        accounts.keep(List.of(new Accounts.Known(data.accountId(), data.name())));
    }
}
