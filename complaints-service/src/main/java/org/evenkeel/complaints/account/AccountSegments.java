package org.evenkeel.complaints.account;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventHandler;

/** accounts-service tells of its relation to a client, all of it each time; here its segment is needed. */
@ApplicationScoped
class AccountSegments implements EventHandler<AccountSegments.Relation> {

    /** Never behind what is here: an event that had to wait may come after a newer one. */
    private static final String KEEP =
            "update account set segment = ?, relation_version = ? where id = ? and relation_version < ?";

    record Relation(UUID accountId, String segment, long version) {}

    private final Statements statements;

    AccountSegments(DataSource database) {
        this.statements = new Statements(database);
    }

    @Override
    public Set<String> types() {
        return Set.of("org.evenkeel.account.relation-changed");
    }

    @Override
    public Class<Relation> data() {
        return Relation.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Relation relation) {
        statements.update(KEEP, relation.segment(), relation.version(), relation.accountId(), relation.version());
    }
}
