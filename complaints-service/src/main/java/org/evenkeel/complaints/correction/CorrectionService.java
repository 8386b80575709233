package org.evenkeel.complaints.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.catalogue.Catalogue;
import org.evenkeel.complaints.catalogue.CatalogueEntry;
import org.evenkeel.complaints.correction.CorrectiveAction.Purpose;
import org.evenkeel.complaints.correction.CorrectiveAction.Status;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Opens corrective actions and leads them to the check of their effect. */
@ApplicationScoped
public class CorrectionService {

    @ApplicationScoped
    static class ChecklistProposals implements PanacheRepositoryBase<ChecklistProposal, UUID> {}

    /**
     * A corrective action as one caller sees it.
     *
     * @param proposalId of the checklist change that goes with it; empty where none does
     */
    public record View(CorrectiveAction action, Optional<UUID> proposalId, List<String> allowedActions) {}

    private final CorrectiveActions actions;
    private final ChecklistProposals proposals;
    private final Catalogue catalogue;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    CorrectionService(
            CorrectiveActions actions,
            ChecklistProposals proposals,
            Catalogue catalogue,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.actions = actions;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Opens an action against a cause.
     *
     * @param checklistChange what the onboarding checklist should say in future; null where the cause is not in onboarding
     * @throws InvalidRequest where it comes from no finding on that entry, or the checklist change is missing
     */
    @Transactional
    public View open(Purpose purpose, String checklistChange) {
        var entry = catalogue
                .inUse(purpose.catalogueEntryId())
                .orElseThrow(() -> new InvalidRequest("catalogueEntryId", "must be an entry of the catalogue in use"));
        if (!actions.allFindOn(entry.id(), purpose.findingIds())) {
            throw new InvalidRequest("findingIds", "must be findings with a share on this entry of the catalogue");
        }
        requireChecklistChange(entry, checklistChange);
        var action = new CorrectiveAction(purpose, caller.name(), clock.instant());
        actions.persist(action);
        record(
                action,
                CorrectionEvent.OPENED,
                null,
                new CorrectionEvent.Opened(
                        action.id(), entry.id(), action.dueAt(), action.plan().isPresent()));
        if (checklistChange != null) {
            propose(action, checklistChange);
        }
        return view(action);
    }

    private static void requireChecklistChange(CatalogueEntry entry, String checklistChange) {
        if (entry.isPartOfOnboarding() && checklistChange == null) {
            throw new InvalidRequest(
                    "checklistChange", "must say what the checklist should change: this process is part of onboarding");
        }
    }

    private void propose(CorrectiveAction action, String checklistChange) {
        var proposal = new ChecklistProposal(action, checklistChange);
        proposals.persist(proposal);
        record(
                action,
                CorrectionEvent.ONBOARDING_CAUSE_FOUND,
                null,
                new CorrectionEvent.OnboardingCauseFound(proposal.id(), action.id(), action.catalogueEntryId()));
    }

    @Transactional
    public View decideOnPlan(UUID id, String ifMatch, boolean goAhead, String tradeOff) {
        var action = forAct(CorrectionAct.DECIDE_ON_PLAN, id, ifMatch);
        action.decideOnPlan(goAhead, tradeOff, caller.name(), clock.instant());
        return recorded(
                action,
                CorrectionEvent.PLAN_DECIDED,
                null,
                new CorrectionEvent.PlanDecided(action.id(), action.catalogueEntryId(), goAhead));
    }

    @Transactional
    public View begin(UUID id, String ifMatch) {
        var action = forAct(CorrectionAct.BEGIN, id, ifMatch);
        action.begin(clock.instant());
        return recorded(action, CorrectionEvent.BEGUN, null, CorrectionEvent.of(action));
    }

    /** @param note what was changed */
    @Transactional
    public View complete(UUID id, String ifMatch, String note) {
        var action = forAct(CorrectionAct.COMPLETE, id, ifMatch);
        action.complete(note, clock.instant());
        return recorded(action, CorrectionEvent.DONE, null, CorrectionEvent.of(action));
    }

    /** Counts the complaints of its kind before and after. */
    @Transactional
    public View checkEffect(UUID id, String ifMatch) {
        var action = forAct(CorrectionAct.CHECK_EFFECT, id, ifMatch);
        action.checkEffect(actions::counts, clock.instant());
        var check = action.check().orElseThrow();
        return recorded(
                action,
                CorrectionEvent.CHECKED,
                null,
                new CorrectionEvent.Checked(
                        action.id(), action.catalogueEntryId(), check.effect(), check.before(), check.after()));
    }

    @Transactional
    public View drop(UUID id, String ifMatch, String reason) {
        var action = forAct(CorrectionAct.DROP, id, ifMatch);
        action.drop(reason, clock.instant());
        return recorded(action, CorrectionEvent.DROPPED, reason, CorrectionEvent.of(action));
    }

    @Transactional
    public View read(UUID id) {
        return view(actions.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @Transactional
    public Page<View> list(Status status, UUID catalogueEntryId, String cursor, int limit) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(
                        actions.list(status, catalogueEntryId, after, limit + 1),
                        limit,
                        action -> Cursor.after(action.id()))
                .map(this::view);
    }

    /** @throws NotFound where there is none */
    @Transactional
    public ChecklistProposal proposal(UUID id) {
        return proposals.findByIdOptional(id).orElseThrow(() -> new NotFound("checklist proposal", id));
    }

    private CorrectiveAction forAct(CorrectionAct act, UUID id, String ifMatch) {
        if (!act.isFor(caller)) {
            throw new NotAllowed("Your role does not allow to " + act + ".");
        }
        var action =
                actions.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
        Versions.require(ifMatch, action.version());
        return action;
    }

    private static NotFound missing(UUID id) {
        return new NotFound("corrective action", id);
    }

    private View recorded(CorrectiveAction action, String type, String reason, Record data) {
        record(action, type, reason, data);
        return view(action);
    }

    private void record(CorrectiveAction action, String type, String reason, Record data) {
        actions.flush();
        events.record(Happening.now(
                        clock.instant(),
                        type,
                        action.plan().map(PlanQuestion::accountId).orElse(null),
                        action.id(),
                        caller.subject(),
                        caller.name(),
                        data)
                .because(reason));
    }

    private View view(CorrectiveAction action) {
        var now = clock.instant();
        return new View(
                action,
                proposals
                        .find("correctiveActionId", action.id())
                        .firstResultOptional()
                        .map(ChecklistProposal::id),
                Arrays.stream(CorrectionAct.values())
                        .filter(act ->
                                act.isFor(caller) && action.obstacleTo(act, now).isEmpty())
                        .map(CorrectionAct::toString)
                        .toList());
    }
}
