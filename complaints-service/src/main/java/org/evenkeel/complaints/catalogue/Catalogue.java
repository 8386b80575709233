package org.evenkeel.complaints.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.catalogue.CatalogueEntry.Kind;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** The products, processes and marketing messages that findings can point at. */
@ApplicationScoped
public class Catalogue {

    @ApplicationScoped
    static class Entries implements PanacheRepositoryBase<CatalogueEntry, UUID> {}

    record EntryChanged(
            UUID catalogueEntryId,
            Kind kind,
            String name,
            List<String> actors,
            boolean partOfOnboarding,
            boolean retired) {

        static final String TYPE = "org.evenkeel.catalogue-entry.changed";
    }

    private final Entries entries;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    Catalogue(Entries entries, EventLog events, Caller caller, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws InvalidRequest where there is one of this kind and name */
    @Transactional
    public CatalogueEntry add(Kind kind, String name, List<String> actors, boolean partOfOnboarding) {
        var entry = new CatalogueEntry(kind, name, actors, partOfOnboarding);
        entries.persist(entry);
        return recorded(entry);
    }

    @Transactional
    public CatalogueEntry change(UUID id, String ifMatch, String name, List<String> actors, boolean partOfOnboarding) {
        var entry = locked(id, ifMatch);
        entry.change(name, actors, partOfOnboarding);
        return recorded(entry);
    }

    @Transactional
    public CatalogueEntry retire(UUID id, String ifMatch) {
        var entry = locked(id, ifMatch);
        entry.retire(clock.instant());
        return recorded(entry);
    }

    /** @throws NotFound where there is none */
    @Transactional
    public CatalogueEntry get(UUID id) {
        return entries.findByIdOptional(id).orElseThrow(() -> new NotFound("catalogue entry", id));
    }

    /** The entry, if it exists and is not retired. */
    @Transactional
    public Optional<CatalogueEntry> inUse(UUID id) {
        return entries.findByIdOptional(id).filter(CatalogueEntry::isInUse);
    }

    /**
     * A page of entries, the first added first.
     *
     * @param kind null for all kinds
     */
    @Transactional
    public Page<CatalogueEntry> list(Kind kind, String cursor, int limit) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        var found = entries.find("(?1 is null or kind = ?1) and (?2 is null or id > ?2) order by id", kind, after)
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, entry -> Cursor.after(entry.id()));
    }

    private CatalogueEntry locked(UUID id, String ifMatch) {
        var entry = entries.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("catalogue entry", id));
        Versions.require(ifMatch, entry.version());
        return entry;
    }

    private CatalogueEntry recorded(CatalogueEntry entry) {
        flush();
        events.record(Happening.now(
                clock.instant(),
                EntryChanged.TYPE,
                null,
                entry.id(),
                caller.subject(),
                caller.name(),
                new EntryChanged(
                        entry.id(),
                        entry.kind(),
                        entry.name(),
                        entry.actors(),
                        entry.isPartOfOnboarding(),
                        !entry.isInUse())));
        return entry;
    }

    private void flush() {
        try {
            entries.flush();
        } catch (ConstraintViolationException twin) {
            if ("catalogue_entry_name_uq".equals(twin.getConstraintName())) {
                throw new InvalidRequest("name", "must be new among entries of this kind");
            }
            throw twin;
        }
    }
}
