package org.evenkeel.onboarding.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.kit.calendars.Calendars;
import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.WentLive;
import org.evenkeel.onboarding.template.ExpectedOutcome;
import org.evenkeel.onboarding.template.TemplateService;

/** The acts of the outcome watch: one transaction each, recorded in it. */
@ApplicationScoped
public class OutcomeService {

    private final Onboardings onboardings;
    private final WatchedOutcomes outcomes;
    private final TemplateService templates;
    private final Calendars calendars;

    OutcomeService(Onboardings onboardings, WatchedOutcomes outcomes, TemplateService templates, Calendars calendars) {
        this.onboardings = onboardings;
        this.outcomes = outcomes;
        this.templates = templates;
        this.calendars = calendars;
    }

    /** @param version of the onboarding they belong to */
    public record OutcomesView(long version, List<WatchedOutcome> outcomes) {}

    /** In the transaction of going live: what the template expects, and what was expected beside it, is watched from now on. */
    void watch(@Observes WentLive event) {
        var onboarding = event.onboarding();
        templates
                .get(onboarding.template(), onboarding.templateVersion())
                .checklist()
                .outcomes()
                .forEach(expected -> {
                    if (outcomes.find(onboarding, expected.key()).isEmpty()) {
                        outcomes.persist(new WatchedOutcome(onboarding, expected));
                    }
                });
        outcomes.of(onboarding).forEach(outcome -> letTimeRun(onboarding, outcome));
    }

    private void letTimeRun(Onboarding onboarding, WatchedOutcome outcome) {
        outcome.watchFrom(onboarding.liveAt(), calendars.hoursOf(onboarding.calendarId()));
    }

    @Transactional
    public OutcomesView read(UUID id) {
        return view(onboardings.read(id));
    }

    @Transactional
    public OutcomesView expect(UUID id, String ifMatch, ExpectedOutcome expected) {
        var onboarding = onboardings.forAct(Act.EXPECT_OUTCOME, id, ifMatch);
        if (outcomes.find(onboarding, expected.key()).isPresent()) {
            throw new ActRefused("An outcome " + expected.key() + " is expected already.");
        }
        var outcome = new WatchedOutcome(onboarding, expected);
        if (onboarding.liveAt() != null) {
            letTimeRun(onboarding, outcome);
        }
        outcomes.persist(outcome);
        onboardings.record(onboarding, OutcomeEvent.EXPECTED, OutcomeEvent.of(onboarding, outcome));
        return view(onboarding);
    }

    @Transactional
    public OutcomesView cancel(UUID id, String key, String ifMatch, String reason) {
        var onboarding = onboardings.forAct(Act.CANCEL_OUTCOME, id, ifMatch);
        var outcome = find(onboarding, key);
        outcome.cancel();
        onboardings.record(onboarding, OutcomeEvent.CANCELLED, reason, OutcomeEvent.of(onboarding, outcome));
        return view(onboarding);
    }

    /** @param happenedAt when it showed up */
    @Transactional
    public OutcomesView report(UUID id, String key, String ifMatch, Instant happenedAt) {
        var onboarding = onboardings.forAct(Act.REPORT_OUTCOME, id, ifMatch);
        arrived(onboarding, find(onboarding, key), happenedAt);
        return view(onboarding);
    }

    private void arrived(Onboarding onboarding, WatchedOutcome outcome, Instant happenedAt) {
        outcome.arrive(happenedAt, onboarding.liveAt(), onboardings.signature());
        onboardings.record(
                onboarding,
                OutcomeEvent.ARRIVED,
                new OutcomeEvent.Arrived(
                        onboarding.id(), onboarding.accountId(), outcome.key(), outcome.arrivedAt(), outcome.isLate()));
    }

    /** A report of a client's system. */
    public record Report(UUID accountId, String outcome, Instant happenedAt) {}

    /** What became of a report. */
    public enum Result {
        RECORDED,
        /** It was reported before; nothing changed. */
        KNOWN,
        REFUSED
    }

    /** @param reason why it was refused; null otherwise */
    public record Answer(Report report, Result result, String reason) {}

    /** Takes reports of many accounts; each by itself is recorded, known already, or refused. */
    @Transactional
    public List<Answer> report(List<Report> reports) {
        var answers = new ArrayList<Answer>(
                reports.stream().map(report -> new Answer(report, null, null)).toList());
        // always in the same order, so that two batches never wait for each other
        IntStream.range(0, reports.size())
                .boxed()
                .sorted(Comparator.comparing(place -> reports.get(place).accountId()))
                .forEach(place -> answers.set(place, answer(reports.get(place))));
        return answers;
    }

    private Answer answer(Report report) {
        var running = onboardings.runningOf(report.accountId());
        if (running.isEmpty()) {
            return new Answer(report, Result.REFUSED, "No onboarding of this account is running.");
        }
        try {
            if (!outcomes.hasArrived(running.get(), report.outcome())) {
                var onboarding = onboardings.forAct(Act.REPORT_OUTCOME, running.get(), null);
                arrived(onboarding, find(onboarding, report.outcome()), report.happenedAt());
                return new Answer(report, Result.RECORDED, null);
            }
        } catch (DomainProblem refused) {
            // perhaps since the same was reported at the same time
            if (!outcomes.hasArrived(running.get(), report.outcome())) {
                return new Answer(report, Result.REFUSED, refused.getMessage());
            }
        }
        return new Answer(report, Result.KNOWN, null);
    }

    private WatchedOutcome find(Onboarding onboarding, String key) {
        return outcomes.find(onboarding, key).orElseThrow(() -> new NotFound("outcome", key));
    }

    private OutcomesView view(Onboarding onboarding) {
        return new OutcomesView(onboarding.version(), outcomes.of(onboarding));
    }
}
