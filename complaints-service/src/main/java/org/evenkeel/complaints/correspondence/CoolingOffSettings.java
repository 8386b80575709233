package org.evenkeel.complaints.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.evenkeel.complaints.correspondence.heat.HeatRule;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;

/** The firm's setting of what is held and for how long. */
@ApplicationScoped
public class CoolingOffSettings {

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<CoolingOff, Short> {}

    record Changed(int words, int capitals, int exclamations, int graceMinutes, int holdMinutes) {

        static final String TYPE = "org.evenkeel.cooling-off.changed";
    }

    private static final UUID SUBJECT = UUID.nameUUIDFromBytes("cooling-off".getBytes(StandardCharsets.UTF_8));

    private final Repository settings;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    CoolingOffSettings(Repository settings, EventLog events, Caller caller, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public CoolingOff get() {
        return settings.findById(CoolingOff.ID);
    }

    /** Messages that are held already stay so. */
    @Transactional
    public CoolingOff change(String ifMatch, HeatRule rule, int graceMinutes, int holdMinutes) {
        var setting = settings.findById(CoolingOff.ID, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(ifMatch, setting.version());
        setting.change(rule, graceMinutes, holdMinutes);
        settings.flush();
        events.record(Happening.now(
                clock.instant(),
                Changed.TYPE,
                null,
                SUBJECT,
                caller.subject(),
                caller.name(),
                new Changed(rule.words().size(), rule.capitals(), rule.exclamations(), graceMinutes, holdMinutes)));
        return setting;
    }
}
