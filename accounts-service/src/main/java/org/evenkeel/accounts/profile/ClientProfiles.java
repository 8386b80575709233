package org.evenkeel.accounts.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.profile.factor.ClientTables;
import org.evenkeel.accounts.profile.learning.Backtest;
import org.evenkeel.accounts.profile.learning.Evaluation;
import org.evenkeel.accounts.profile.learning.Learner;
import org.evenkeel.accounts.profile.learning.Learning.Declined;
import org.evenkeel.accounts.profile.learning.Learning.Learned;
import org.evenkeel.accounts.profile.mark.ClientMark;
import org.evenkeel.accounts.profile.mark.ClientMarks;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/** What was learned of the best clients, and which of it is used. */
@ApplicationScoped
public class ClientProfiles implements PanacheRepositoryBase<ClientProfile, UUID> {

    private final ClientTables tables;
    private final ClientMarks marks;
    private final AccountLog log;
    private final EventLog events;
    private final FirmDay day;
    private final Caller caller;

    ClientProfiles(
            ClientTables tables, ClientMarks marks, AccountLog log, EventLog events, FirmDay day, Caller caller) {
        this.tables = tables;
        this.marks = marks;
        this.log = log;
        this.events = events;
        this.day = day;
        this.caller = caller;
    }

    /**
     * What was learned and not put on record yet.
     *
     * @param backtest null where too little was known on its day
     */
    public record Proposal(Learned learned, LocalDate backtestDay, Evaluation backtest) {}

    /**
     * Learns from the marks and the facts of today. Takes seconds where there are many clients, so it is not for a
     * transaction.
     *
     * @param backtestMonths how long before today the profile is tested
     * @throws ProfileRefused where there is too little to learn from
     */
    public Proposal learn(int backtestMonths) {
        var best = marks.marked(ClientMark.Kind.BEST);
        var today = day.today();
        var now = tables.on(today);
        var cases = now.cases(best::contains);
        var learned =
                switch (Learner.learn(cases, List.of(), percent -> {})) {
                    case Learned found -> found;
                    case Declined declined -> throw new ProfileRefused(declined.reason());
                };
        var backtestDay = today.minusMonths(backtestMonths);
        var then = tables.on(backtestDay);
        return new Proposal(
                learned,
                backtestDay,
                Backtest.of(
                                cases,
                                then.cases(best::contains),
                                then.accounts().stream().map(now.places()::get).toList())
                        .orElse(null));
    }

    /** Puts a proposal on record. */
    @Transactional
    public ClientProfile propose(Proposal proposal) {
        var profile = new ClientProfile(
                Ids.next(),
                proposal.learned(),
                proposal.backtestDay(),
                proposal.backtest(),
                caller.asActor(),
                log.now());
        persistAndFlush(profile);
        var evaluation = profile.learned().evaluation();
        record(
                ProfileEvent.PROPOSED,
                profile,
                null,
                new ProfileEvent.Proposed(
                        profile.id(),
                        evaluation.cases(),
                        evaluation.yes(),
                        evaluation.areaUnderCurve().value()));
        return profile;
    }

    /** Lets a profile be used from now on, in the place of the present one. */
    @Transactional
    public ClientProfile accept(UUID id, String ifMatch, String reason) {
        // two acceptances at once: the second waits here and then replaces the first
        getEntityManager()
                .createNativeQuery("lock table client_profile in share row exclusive mode")
                .executeUpdate();
        var inUse = inUse();
        var profile = lock(id, ifMatch);
        profile.requireAcceptable();
        // the one in use leaves first: there is never more than one
        inUse.ifPresent(ClientProfile::replace);
        flush();
        profile.accept(decision(reason));
        flush();
        record(
                ProfileEvent.ACCEPTED,
                profile,
                reason,
                new ProfileEvent.Accepted(id, inUse.map(ClientProfile::id).orElse(null)));
        return profile;
    }

    @Transactional
    public ClientProfile reject(UUID id, String ifMatch, String reason) {
        var profile = lock(id, ifMatch);
        profile.reject(decision(reason));
        flush();
        record(ProfileEvent.REJECTED, profile, reason, new ProfileEvent.Rejected(id));
        return profile;
    }

    /** The profile that owners accepted last. */
    Optional<ClientProfile> inUse() {
        return find("status", ClientProfile.Status.ACCEPTED).firstResultOptional();
    }

    public ClientProfile get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("client profile", id));
    }

    /** Profiles, the last first, one more than asked for if there are more. */
    public List<ClientProfile> list(UUID before, int limit) {
        var found = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return found.page(0, limit + 1).list();
    }

    private ClientProfile lock(UUID id, String ifMatch) {
        var profile = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("client profile", id));
        Versions.require(ifMatch, profile.version());
        return profile;
    }

    private ClientProfile.Decision decision(String reason) {
        return new ClientProfile.Decision(caller.asActor(), log.now(), reason);
    }

    private void record(String type, ClientProfile profile, String reason, ProfileEvent event) {
        events.record(log.happening(type, null, profile.id(), caller.asActor(), (Record) event)
                .because(reason));
    }
}
