package org.evenkeel.complaints.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.complaints.announcement.AnnouncedChange.Kind;
import org.evenkeel.complaints.announcement.AnnouncedChange.Outline;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Writes down what the firm is going to do to clients, and which complaints came of it. */
@ApplicationScoped
public class AnnouncedChangeService {

    @ApplicationScoped
    static class AnnouncedChanges implements PanacheRepositoryBase<AnnouncedChange, UUID> {}

    @ApplicationScoped
    static class CasesOfChange implements PanacheRepositoryBase<CaseOfChange, UUID> {}

    record Written(UUID announcedChangeId, Kind kind, Instant takesEffectAt, int accounts) {

        static final String ANNOUNCED = "org.evenkeel.announced-change.written";
        static final String CHANGED = "org.evenkeel.announced-change.changed";
    }

    record PutDown(UUID complaintId, String reference, UUID announcedChangeId) {

        static final String TYPE = "org.evenkeel.complaint.put-down-to-change";
    }

    /** @param complaints how many came of it */
    public record View(AnnouncedChange change, long complaints) {}

    private final AnnouncedChanges changes;
    private final CasesOfChange casesOfChange;
    private final Cases cases;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    AnnouncedChangeService(
            AnnouncedChanges changes,
            CasesOfChange casesOfChange,
            Cases cases,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.changes = changes;
        this.casesOfChange = casesOfChange;
        this.cases = cases;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param accountIds of accounts that exist */
    @Transactional
    public View write(Outline outline, Set<UUID> accountIds) {
        var change = new AnnouncedChange(outline, accountIds, caller.name(), clock.instant());
        changes.persist(change);
        return recorded(change, Written.ANNOUNCED);
    }

    /** @param accountIds of accounts that exist */
    @Transactional
    public View change(UUID id, String ifMatch, Outline outline, Set<UUID> accountIds) {
        var change =
                changes.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
        Versions.require(ifMatch, change.version());
        change.change(outline, accountIds, clock.instant());
        return recorded(change, Written.CHANGED);
    }

    private View recorded(AnnouncedChange change, String type) {
        changes.flush();
        var outline = change.outline();
        events.record(Happening.now(
                clock.instant(),
                type,
                null,
                change.id(),
                caller.subject(),
                caller.name(),
                new Written(
                        change.id(),
                        outline.kind(),
                        outline.takesEffectAt(),
                        change.accountIds().size())));
        return view(change);
    }

    @Transactional
    public View read(UUID id) {
        return view(changes.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    /**
     * Changes, the first written first.
     *
     * @param account only those that hit it; null for all
     */
    @Transactional
    public Page<View> list(UUID account, String cursor, int limit) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        var found = changes.find(
                        "from AnnouncedChange c where (?1 is null or ?1 member of c.accountIds)"
                                + " and (?2 is null or c.id > ?2) order by c.id",
                        account,
                        after)
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, change -> Cursor.after(change.id())).map(this::view);
    }

    /** Says that a case comes from an announced change; another one said before is forgotten. */
    @Transactional
    public View putDown(UUID complaintId, String ifMatch, UUID changeId) {
        var complaint = cases.forAct(Act.PUT_DOWN_TO_CHANGE, complaintId, ifMatch);
        var change = changes.findByIdOptional(changeId)
                .orElseThrow(() -> new InvalidRequest("announcedChangeId", "must be of an announced change"));
        if (!change.affects(complaint.account().id())) {
            throw new ActRefused("The client is not among those whom that change was said to hit.");
        }
        var caseOfChange = casesOfChange.findByIdOptional(complaint.id()).orElseGet(() -> new CaseOfChange(complaint));
        caseOfChange.putDownTo(change, caller.name(), clock.instant());
        casesOfChange.persist(caseOfChange);
        cases.record(complaint, PutDown.TYPE, new PutDown(complaint.id(), complaint.reference(), change.id()));
        return view(change);
    }

    /** The announced change that a case comes from: at most one. */
    @Transactional
    public List<View> of(UUID complaintId) {
        return Optional.ofNullable(
                        casesOfChange.findById(cases.read(complaintId).id()))
                .map(found -> view(changes.findById(found.announcedChangeId())))
                .stream()
                .toList();
    }

    private View view(AnnouncedChange change) {
        return new View(change, casesOfChange.count("announcedChangeId", change.id()));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("announced change", id);
    }
}
