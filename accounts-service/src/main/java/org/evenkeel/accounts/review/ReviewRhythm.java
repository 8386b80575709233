package org.evenkeel.accounts.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.timing.Sweep;

/** Asks once, when a quarter went by without a review: when did we last let a client go, and should we have? */
@ApplicationScoped
public class ReviewRhythm implements Sweep {

    private static final int MONTHS = 3;
    private static final Actor ACTOR = new Actor("system", "Evenkeel");

    private final Statements sql;
    private final AccountLog log;
    private final EventLog events;
    private final FirmDay day;

    ReviewRhythm(DataSource database, AccountLog log, EventLog events, FirmDay day) {
        this.sql = new Statements(database);
        this.log = log;
        this.events = events;
        this.day = day;
    }

    /** A review took place, so the quarter begins anew. */
    void held(LocalDate heldOn) {
        sql.update(
                "update review_rhythm set last_held_on = ?, reminded = false where last_held_on <= ?", heldOn, heldOn);
    }

    @Override
    public String name() {
        return "fit-review-reminder";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return sql.query(
                "select id from review_rhythm where not reminded and last_held_on <= ? and id > ? order by id limit ?",
                row -> row.getObject(1, UUID.class),
                quarterBefore(now),
                after,
                most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        int told = 0;
        for (var id : ids) {
            var lastHeldOn = sql.first("""
                    select last_held_on from review_rhythm
                     where id = ? and not reminded and last_held_on <= ? for update skip locked""", row -> row.getObject(1, LocalDate.class), id, quarterBefore(now));
            if (lastHeldOn.isPresent()) {
                sql.update("update review_rhythm set reminded = true where id = ?", id);
                events.record(log.happening(
                        ReviewEvent.DUE, null, id, ACTOR, new ReviewEvent.Due(lastHeldOn.get(), lastParting())));
                told++;
            }
        }
        return told;
    }

    private LocalDate quarterBefore(Instant now) {
        return day.of(now).minusMonths(MONTHS);
    }

    private LocalDate lastParting() {
        return sql.first(
                        "select max(seconded_at) as at from review_decision having max(seconded_at) is not null",
                        row -> Statements.instant(row, "at"))
                .map(day::of)
                .orElse(null);
    }
}
