package org.evenkeel.complaints.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.Remembered;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.calendars.CalendarCopy;
import org.evenkeel.kit.calendars.Calendars;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** The sets of limits to choose from, and the one that new cases get. */
@ApplicationScoped
public class LimitPresets {

    /** How long another replica may go on by the preset that was adopted before. */
    private static final Duration FRESHNESS = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    @ApplicationScoped
    static class Presets implements PanacheRepositoryBase<LimitPreset, String> {}

    /**
     * What limits a new case gets.
     *
     * @param calendar empty for the firm's standard
     */
    record Plan(
            String preset,
            Map<LimitKind, BusinessDuration> lengths,
            int warnPercent,
            Optional<CalendarCopy> calendar) {}

    record PresetChanged(String preset, Map<LimitKind, BusinessDuration> limits, int warnPercent, UUID calendarId) {

        static final String TYPE = "org.evenkeel.limit-preset.changed";
    }

    /** @param before which one was adopted until now */
    record PresetAdopted(String preset, String before) {

        static final String TYPE = "org.evenkeel.limit-preset.adopted";
    }

    private final Presets presets;
    private final Calendars calendars;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;
    private final Remembered<Plan> plan = new Remembered<>(FRESHNESS, this::readPlan);

    LimitPresets(Presets presets, Calendars calendars, EventLog events, Caller caller, Clock clock) {
        this.presets = presets;
        this.calendars = calendars;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them, the firm's own first. */
    @Transactional
    public List<LimitPreset> list() {
        return presets.list("order by own desc, id");
    }

    /**
     * Changes the firm's own limits. Cases that have begun keep theirs.
     *
     * @param lengths one for each kind
     * @param calendarId null for the firm's standard calendar
     */
    @Transactional
    public LimitPreset change(
            String id, String ifMatch, Map<LimitKind, BusinessDuration> lengths, int warnPercent, UUID calendarId) {
        var preset = locked(id, ifMatch);
        if (calendarId != null && calendars.find(calendarId).isEmpty()) {
            throw new InvalidRequest("calendarId", "must be one of the firm's calendars");
        }
        var hours = calendars.hoursOf(calendarId);
        lengths.forEach((kind, length) -> requireReachable(kind, length, hours));
        preset.change(lengths, warnPercent, calendarId);
        record(preset, PresetChanged.TYPE, null, new PresetChanged(id, lengths, warnPercent, calendarId));
        return preset;
    }

    private void requireReachable(LimitKind kind, BusinessDuration length, BusinessCalendar hours) {
        var field = "limits." + kind;
        var rule = "must be reached within five years by this calendar";
        try {
            if (hours.due(clock.instant(), length, List.of())
                    .orElseThrow()
                    .isAfter(clock.instant().plus(LONGEST))) {
                throw new InvalidRequest(field, rule);
            }
        } catch (InvalidBusinessTime never) {
            throw new InvalidRequest(field, rule);
        }
    }

    /** Has new cases get these limits. Those that have begun keep theirs. */
    @Transactional
    public LimitPreset adopt(String id, String ifMatch, String reason) {
        var preset = locked(id, ifMatch);
        var before = adopted();
        if (preset.isAdopted()) {
            throw new ActRefused(preset.name() + " is adopted already.");
        }
        before.yield();
        // two adopted ones are not let in, not even for a moment
        presets.flush();
        preset.adopt();
        record(preset, PresetAdopted.TYPE, reason, new PresetAdopted(id, before.id()));
        return preset;
    }

    private LimitPreset locked(String id, String ifMatch) {
        // one change at a time: which is adopted concerns all
        presets.find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
        var preset = presets.findByIdOptional(id).orElseThrow(() -> new NotFound("preset", id));
        Versions.require(ifMatch, preset.version());
        return preset;
    }

    private LimitPreset adopted() {
        return presets.find("adopted").firstResult();
    }

    private void record(LimitPreset preset, String type, String reason, Record data) {
        presets.flush();
        plan.forget();
        events.record(Happening.now(
                        clock.instant(), type, null, subjectOf(preset.id()), caller.subject(), caller.name(), data)
                .because(reason));
    }

    private static UUID subjectOf(String id) {
        return UUID.nameUUIDFromBytes(("limit-preset/" + id).getBytes(StandardCharsets.UTF_8));
    }

    Plan inForce() {
        return plan.get();
    }

    private Plan readPlan() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var own = presets.findById(LimitPreset.OWN);
            var adopted = adopted();
            var lengths = new EnumMap<>(own.lengths());
            lengths.putAll(adopted.lengths());
            return new Plan(
                    adopted.id(),
                    lengths,
                    own.warnPercent(),
                    Optional.ofNullable(own.calendarId()).flatMap(calendars::find));
        });
    }
}
