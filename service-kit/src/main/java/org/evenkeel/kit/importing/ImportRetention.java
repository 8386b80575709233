package org.evenkeel.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.timing.Sweep;

/**
 * Removes the files of imports that ended a while ago, and the values of the rows that were refused: both are full of what
 * people wrote. That there was an import, and how it went, stays.
 */
@ApplicationScoped
class ImportRetention implements Sweep {

    private final ImportStore store;

    ImportRetention(ImportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "remove-imported-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return store.removable(now, after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        return store.remove(ids, now);
    }
}
