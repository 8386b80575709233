package org.evenkeel.accounts.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.profile.factor.ClientTables;
import org.evenkeel.accounts.profile.learning.Scorecard;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/**
 * Tells of each client how like the best it is: soon after a profile was accepted, and each week from then on where it
 * changed.
 */
@ApplicationScoped
public class LikenessSweep implements Sweep {

    private static final Actor ACTOR = new Actor("system", "Evenkeel");
    private static final int DAYS = 7;

    private final ClientProfiles profiles;
    private final ClientTables tables;
    private final AccountLog log;
    private final FirmDay day;
    private final Statements sql;

    LikenessSweep(ClientProfiles profiles, ClientTables tables, AccountLog log, FirmDay day, DataSource database) {
        this.profiles = profiles;
        this.tables = tables;
        this.log = log;
        this.day = day;
        this.sql = new Statements(database);
    }

    @Override
    public String name() {
        return "likeness-to-the-best";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Large, since what is known of all clients is put together for each batch. */
    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return profiles.inUse()
                .map(profile -> sql.query(
                        """
                        select a.id from account a left join account_likeness l on l.account_id = a.id
                         where (l.account_id is null or l.profile_id <> ? or l.assessed_on <= ?) and a.id > ?
                           and coalesce(a.client_since, a.registered_at::date) <= ?
                         order by a.id limit ?""",
                        row -> row.getObject(1, UUID.class),
                        profile.id(),
                        day.of(now).minusDays(DAYS),
                        after,
                        day.of(now),
                        most))
                .orElse(List.of());
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        var profile = profiles.inUse();
        return profile.isEmpty() ? 0 : assess(ids, profile.get(), day.of(now));
    }

    private int assess(List<UUID> ids, ClientProfile profile, LocalDate today) {
        var clients = tables.on(today);
        int[] points = profile.learned().scorecard().points(clients.cases(account -> false));
        var places = clients.places();
        int assessed = 0;
        for (var id : ids) {
            Integer row = places.get(id);
            boolean free = row != null
                    && sql.first("select id from account where id = ? for update skip locked", found -> true, id)
                            .isPresent();
            if (free && assess(id, profile, inHundredths(points[row]), today)) {
                assessed++;
            }
        }
        return assessed;
    }

    private record Told(UUID profileId, BigDecimal likeness, LocalDate on) {}

    /** @return whether nobody else did meanwhile */
    private boolean assess(UUID accountId, ClientProfile profile, BigDecimal likeness, LocalDate today) {
        Optional<Told> told = sql.first(
                "select profile_id, likeness, assessed_on from account_likeness where account_id = ?",
                row -> new Told(row.getObject(1, UUID.class), row.getBigDecimal(2), row.getObject(3, LocalDate.class)),
                accountId);
        if (told.filter(last ->
                        last.profileId().equals(profile.id()) && last.on().isAfter(today.minusDays(DAYS)))
                .isPresent()) {
            return false;
        }
        sql.update("""
                insert into account_likeness (account_id, profile_id, likeness, assessed_on) values (?,?,?,?)
                    on conflict (account_id) do update set profile_id = excluded.profile_id, likeness = excluded.likeness,
                                                           assessed_on = excluded.assessed_on""", accountId, profile.id(), likeness, today);
        if (told.filter(last -> last.likeness().compareTo(likeness) == 0).isEmpty()) {
            log.record(log.happening(
                    ProfileEvent.LIKENESS_ASSESSED,
                    accountId,
                    accountId,
                    ACTOR,
                    new ProfileEvent.LikenessAssessed(profile.id(), likeness)));
        }
        return true;
    }

    private static BigDecimal inHundredths(int points) {
        return BigDecimal.valueOf(100 * Scorecard.probability(points)).setScale(1, RoundingMode.HALF_EVEN);
    }
}
