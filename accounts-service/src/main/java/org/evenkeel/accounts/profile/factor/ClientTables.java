package org.evenkeel.accounts.profile.factor;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;

/** Puts together what is known of all clients. */
@ApplicationScoped
public class ClientTables {

    private final List<ClientFactor> factors;
    private final Statements sql;

    ClientTables(@All List<ClientFactor> factors, DataSource database) {
        this.factors = factors;
        this.sql = new Statements(database);
    }

    /** Those who were clients on a day, as the facts stood then. */
    public ClientTable on(LocalDate day) {
        List<UUID> accounts = sql.query(
                "select id from account where coalesce(client_since, registered_at::date) <= ? order by id",
                row -> row.getObject(1, UUID.class),
                day);
        return new ClientTable(
                accounts,
                factors.stream().map(factor -> factor.of(accounts, day)).toList());
    }
}
