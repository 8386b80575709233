package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.account.Accounts;
import org.evenkeel.onboarding.template.Template;

/** Loads an onboarding, lets it act, records what happened: one transaction each. */
@ApplicationScoped
public class OnboardingService {

    private final OnboardingRepository onboardings;
    private final Accounts accounts;
    private final OnboardingAccess access;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    OnboardingService(
            OnboardingRepository onboardings,
            Accounts accounts,
            OnboardingAccess access,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.onboardings = onboardings;
        this.accounts = accounts;
        this.access = access;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param accountId known here; {@link Accounts#meet} sees to that before the transaction */
    @Transactional
    public Onboarding start(UUID accountId) {
        if (!accounts.lock(accountId)) {
            throw new InvalidRequest("accountId", "must be a registered account");
        }
        onboardings.running(accountId).ifPresent(running -> {
            throw new OnboardingRunning(running);
        });
        var onboarding =
                new Onboarding(Ids.next(), accountId, Template.HUDGINS, now(), caller.subject(), caller.name());
        onboardings.persistAndFlush(onboarding);
        record(
                OnboardingEvent.STARTED,
                onboarding,
                null,
                new OnboardingEvent.Started(
                        onboarding.id(), accountId, Template.HUDGINS.name(), Template.HUDGINS.version()));
        return onboarding;
    }

    /** @throws NotFound where it does not exist or is not for this caller */
    @Transactional
    public Onboarding get(UUID id) {
        return visible(onboardings.findByIdOptional(id), id);
    }

    /** The onboardings this caller may see, newest first, one more than asked for if there are more. */
    @Transactional
    public List<Onboarding> list(UUID account, UUID before, int limit) {
        return onboardings.list(caller.confinedTo(), account, before, limit);
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public Onboarding complete(UUID id, String stepKey, String ifMatch, String note) {
        var onboarding = visible(onboardings.lock(id), id);
        var step = onboarding.step(stepKey);
        Versions.require(ifMatch, onboarding.version());
        var completion = new StepCompletion(now(), caller.subject(), caller.name(), note);
        if (onboarding.complete(step, party(), completion)) {
            onboardings.flush();
            record(
                    OnboardingEvent.STEP_COMPLETED,
                    onboarding,
                    note,
                    new OnboardingEvent.StepCompleted(id, onboarding.accountId(), stepKey, step.side()));
        }
        return onboarding;
    }

    @Transactional
    public Onboarding reopen(UUID id, String stepKey, String ifMatch) {
        var onboarding = visible(onboardings.lock(id), id);
        var step = onboarding.step(stepKey);
        Versions.require(ifMatch, onboarding.version());
        if (onboarding.reopen(step, party())) {
            onboardings.flush();
            record(
                    OnboardingEvent.STEP_REOPENED,
                    onboarding,
                    null,
                    new OnboardingEvent.StepReopened(id, onboarding.accountId(), stepKey, step.side()));
        }
        return onboarding;
    }

    private Onboarding visible(Optional<Onboarding> found, UUID id) {
        return found.filter(access::maySee).orElseThrow(() -> new NotFound("onboarding", id));
    }

    private Party party() {
        return access.party().orElseThrow(() -> new IllegalStateException("This role may tick no steps"));
    }

    private void record(String type, Onboarding onboarding, String reason, Record event) {
        events.record(Happening.now(
                        now(), type, onboarding.accountId(), onboarding.id(), caller.subject(), caller.name(), event)
                .because(reason));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
