package org.evenkeel.accounts.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.directory.StaffRepository;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** What can be done in fit reviews, each act in one transaction with the event that tells of it. */
@ApplicationScoped
public class FitReviews implements PanacheRepositoryBase<FitReview, UUID> {

    private final ReviewDecisions decisions;
    private final OpenDebts debts;
    private final ReviewRhythm rhythm;
    private final AccountService accounts;
    private final StaffRepository staff;
    private final AccountLog log;
    private final EventLog events;
    private final FirmDay day;
    private final Caller caller;

    FitReviews(
            ReviewDecisions decisions,
            OpenDebts debts,
            ReviewRhythm rhythm,
            AccountService accounts,
            StaffRepository staff,
            AccountLog log,
            EventLog events,
            FirmDay day,
            Caller caller) {
        this.decisions = decisions;
        this.debts = debts;
        this.rhythm = rhythm;
        this.accounts = accounts;
        this.staff = staff;
        this.log = log;
        this.events = events;
        this.day = day;
        this.caller = caller;
    }

    /** @param members of staff who sit in it */
    @Transactional
    public FitReview open(LocalDate heldOn, List<UUID> members) {
        day.requireNotAfterToday(heldOn, "heldOn");
        for (int at = 0; at < members.size(); at++) {
            if (staff.findByIdOptional(members.get(at)).isEmpty()) {
                throw new InvalidRequest("memberIds[" + at + "]", "must be a member of staff");
            }
        }
        var review = new FitReview(Ids.next(), heldOn, members, caller.asActor(), log.now());
        persistAndFlush(review);
        record(ReviewEvent.OPENED, null, review, null, new ReviewEvent.Opened(review.id(), heldOn, review.members()));
        return review;
    }

    /** Decides about a client, or decides anew. */
    @Transactional
    public ReviewDecision decide(UUID id, String ifMatch, UUID accountId, ReviewDecision.Content content) {
        var review = forAct(id, ifMatch);
        review.requireOpen();
        accounts.read(accountId);
        content.requireNotBefore(day.today());
        var decision = decisions.about(id, accountId).orElseGet(() -> new ReviewDecision(Ids.next(), id, accountId));
        decision.decide(content, debts.of(accountId), caller.asActor(), log.now());
        decisions.persist(decision);
        renew(review);
        record(
                ReviewEvent.DECIDED,
                accountId,
                review,
                content.reason(),
                new ReviewEvent.Decided(id, decision.id(), content.verdict()));
        return decision;
    }

    /** Gives a parting the second owner's word. */
    @Transactional
    public ReviewDecision second(UUID id, String ifMatch, UUID decisionId, String reason) {
        var review = forAct(id, ifMatch);
        review.requireOpen();
        var decision = decisions.in(id, decisionId);
        decision.second(debts.of(decision.accountId()), caller.asActor(), log.now());
        renew(review);
        var lastStepOn = decision.content().handOver().stream()
                .map(HandOverStep::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        record(
                ReviewEvent.PARTING_SECONDED,
                decision.accountId(),
                review,
                reason,
                new ReviewEvent.PartingSeconded(id, decisionId, lastStepOn));
        return decision;
    }

    /** Ends a review; no parting may be left with one owner's word only. */
    @Transactional
    public FitReview close(UUID id, String ifMatch) {
        var review = forAct(id, ifMatch);
        review.requireOpen();
        long waiting = decisions.awaitingSecond(id);
        if (waiting > 0) {
            throw new ReviewRefused(
                    "%d decisions to part wait for a second owner; second them or decide anew.".formatted(waiting));
        }
        review.close(log.now());
        flush();
        rhythm.held(review.heldOn());
        record(ReviewEvent.CLOSED, null, review, null, new ReviewEvent.Closed(id, review.heldOn()));
        return review;
    }

    /** What this caller may do with a review now. */
    public List<String> allowedActions(FitReview review) {
        if (!review.open() || !caller.is(Role.OWNER)) {
            return List.of();
        }
        var acts = new ArrayList<>(List.of("decide"));
        if (decisions.awaitingSecond(review.id()) == 0) {
            acts.add("close");
        }
        return acts;
    }

    /** What this caller may do with a decision now. */
    public List<String> allowedActions(ReviewDecision decision) {
        boolean mayAct = caller.is(Role.OWNER) && get(decision.reviewId()).open();
        if (!mayAct || !decision.awaitsSecond()) {
            return List.of();
        }
        return decision.refusalOfSecond(debts.of(decision.accountId()), caller.asActor())
                        .isPresent()
                ? List.of()
                : List.of("second");
    }

    public FitReview get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("fit review", id));
    }

    /** Reviews, the last first, one more than asked for if there are more. */
    public List<FitReview> list(UUID before, int limit) {
        var found = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return found.page(0, limit + 1).list();
    }

    /** Decisions of a review, the first first, one more than asked for if there are more. */
    public List<ReviewDecision> decisions(UUID id, UUID after, int limit) {
        get(id);
        return decisions.list(id, after, limit);
    }

    /** What a review decided about some clients, of those about which it did. */
    public Map<UUID, Verdict> verdicts(UUID id, List<UUID> accountIds) {
        get(id);
        return decisions.about(id, accountIds).stream()
                .collect(Collectors.toMap(ReviewDecision::accountId, decision -> decision.content()
                        .verdict()));
    }

    /** One act at a time on each review. */
    private FitReview forAct(UUID id, String ifMatch) {
        var review =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("fit review", id));
        Versions.require(ifMatch, review.version());
        return review;
    }

    /** A decision is a part of its review, which so gets a new version. */
    private void renew(FitReview review) {
        flush();
        getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void record(String type, UUID accountId, FitReview review, String reason, ReviewEvent event) {
        events.record(log.happening(type, accountId, review.id(), caller.asActor(), (Record) event)
                .because(reason));
    }
}
