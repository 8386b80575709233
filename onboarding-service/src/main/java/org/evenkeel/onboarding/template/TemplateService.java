package org.evenkeel.onboarding.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.NotFound;

/** Loads a template, lets it act, records what happened: one transaction each. */
@ApplicationScoped
public class TemplateService {

    private final TemplateVersions versions;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    TemplateService(TemplateVersions versions, EventLog events, Caller caller, Clock clock) {
        this.versions = versions;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such version */
    @Transactional
    public TemplateVersion get(String template, int number) {
        return versions.find(template, number)
                .orElseThrow(() -> new NotFound("template", template + " version " + number));
    }

    /**
     * All versions of a template, the newest first.
     *
     * @throws NotFound where there is no such template
     */
    @Transactional
    public List<TemplateVersion> versions(String template) {
        var all = versions.of(template);
        if (all.isEmpty()) {
            throw new NotFound("template", template);
        }
        return all;
    }

    /** The newest version of each template. */
    @Transactional
    public Page<TemplateVersion> list(String cursor, int limit) {
        var after = Cursor.read(cursor, 1, List::getFirst);
        return Page.of(
                versions.newestOfEach(after == null ? "" : after, limit), limit, last -> Cursor.after(last.template()));
    }

    /** The version that onboardings start with now; empty where none is published. */
    @Transactional
    public Optional<TemplateVersion> current(String template) {
        return versions.newestPublished(template);
    }

    /** A version that onboardings can go on by; empty where it is not published. */
    @Transactional
    public Optional<TemplateVersion> published(String template, int number) {
        return versions.find(template, number).filter(version -> version.status() == TemplateStatus.PUBLISHED);
    }

    /** A new template, with its first version in draft. */
    @Transactional
    public TemplateVersion create(String key, Checklist checklist) {
        if (!versions.reserve(key)) {
            throw TemplateRefused.keyTaken(key);
        }
        return draft(key, 1, checklist);
    }

    /** A new template that begins with what a version of another holds. */
    @Transactional
    public TemplateVersion copy(String template, int number, String newKey) {
        return create(newKey, get(template, number).checklist());
    }

    /** A draft of the next version, which begins with what the newest one holds. */
    @Transactional
    public TemplateVersion draftNext(String template) {
        versions.lock(template);
        versions.draftOf(template).ifPresent(draft -> {
            throw TemplateRefused.draftExists(draft);
        });
        var newest = versions(template).getFirst();
        return draft(template, newest.number() + 1, newest.checklist());
    }

    private TemplateVersion draft(String template, int number, Checklist checklist) {
        var draft = new TemplateVersion(template, number, checklist, clock.instant(), caller.name());
        versions.persistAndFlush(draft);
        record(draft, TemplateEvent.DRAFTED);
        return draft;
    }

    @Transactional
    public TemplateVersion edit(String template, int number, String ifMatch, Checklist checklist) {
        var version = forChange(template, number, ifMatch);
        version.edit(checklist);
        return record(version, TemplateEvent.CHANGED);
    }

    @Transactional
    public TemplateVersion publish(String template, int number, String ifMatch) {
        var version = forChange(template, number, ifMatch);
        version.publish(clock.instant(), caller.name());
        return record(version, TemplateEvent.PUBLISHED);
    }

    @Transactional
    public TemplateVersion retire(String template, int number, String ifMatch) {
        var version = forChange(template, number, ifMatch);
        version.retire(clock.instant(), caller.name());
        return record(version, TemplateEvent.RETIRED);
    }

    /** What is different in a version from another of the same template. */
    @Transactional
    public Comparison compare(String template, int earlier, int later) {
        return Comparison.between(
                get(template, earlier).checklist(), get(template, later).checklist());
    }

    /** The acts open to this caller now. */
    public List<TemplateAct> allowedActions(TemplateVersion version) {
        return caller.is(Role.SENIOR) || caller.is(Role.OWNER) ? version.legalActs() : List.of();
    }

    private TemplateVersion forChange(String template, int number, String ifMatch) {
        versions.lock(template);
        var version = get(template, number);
        Versions.require(ifMatch, version.version());
        return version;
    }

    private TemplateVersion record(TemplateVersion version, String type) {
        versions.flush();
        events.record(Happening.now(
                clock.instant(), type, null, version.id(), caller.subject(), caller.name(), TemplateEvent.of(version)));
        return version;
    }
}
