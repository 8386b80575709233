package org.evenkeel.accounts.profile.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.profile.learning.Factor;
import org.evenkeel.kit.database.Statements;

/** The segment a client is in. Which one it was in on a day gone by is not known. */
@ApplicationScoped
class Segment implements ClientFactor {

    private final Statements sql;
    private final FirmDay today;

    Segment(DataSource database, FirmDay today) {
        this.sql = new Statements(database);
        this.today = today;
    }

    private record Known(UUID accountId, String segment) {}

    @Override
    public Factor of(List<UUID> accounts, LocalDate day) {
        return new Factor.Categorical("segment", day.isBefore(today.today()) ? unknown(accounts) : known(accounts));
    }

    private static List<String> unknown(List<UUID> accounts) {
        return Collections.nCopies(accounts.size(), null);
    }

    private List<String> known(List<UUID> accounts) {
        Map<UUID, String> segments = sql
                .query(
                        "select id, segment from account where segment is not null",
                        row -> new Known(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Known::accountId, Known::segment));
        return accounts.stream().map(segments::get).collect(Collectors.toList());
    }
}
