package org.evenkeel.accounts.score.figure;

import static org.evenkeel.accounts.score.figure.AccountHistory.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.accounts.score.figure.AccountFact.ClientAnswered;
import org.evenkeel.accounts.score.figure.AccountFact.ConductConfirmed;
import org.evenkeel.accounts.score.figure.AccountFact.TimeSpent;
import org.evenkeel.accounts.score.figure.AccountFact.TouchpointHeld;
import org.evenkeel.accounts.score.figure.AccountHistory.Case;
import org.evenkeel.accounts.score.figure.AccountHistory.Commitment;
import org.evenkeel.accounts.score.figure.AccountHistory.Invoice;
import org.evenkeel.accounts.score.figure.Figures.Missing;

/** Measures each factor of one account on one day. */
final class Measures {

    private static final double MINUTES_OF_AN_HOUR = 60;
    private static final double DAYS_OF_A_YEAR = 365.25;
    /** What an occasion counts for beside the time that was noted, where attention is compared. */
    private static final int MINUTES_OF_A_TOUCHPOINT = 30;

    private static final int EARLIER_DAYS = 365;

    private final AccountHistory history;
    private final Scorecard scorecard;
    private final LocalDate asOf;

    Measures(AccountHistory history, Scorecard scorecard, LocalDate asOf) {
        this.history = history;
        this.scorecard = scorecard;
        this.asOf = asOf;
    }

    Measured of(Factor factor) {
        var setting = scorecard.of(factor);
        if (setting.weight() == 0) {
            return Measured.missing(Missing.NO_WEIGHT);
        }
        int days = setting.windowDays();
        return switch (factor) {
            case PROFITABILITY -> profitability(days);
            case PAYMENT -> payment(days);
            case ATTENTION_TAKEN -> attentionTaken(days);
            case MERIT -> merit(days);
            case RESPECT -> respect(days);
            case PARTNERSHIP -> partnership(days);
            case REALISM -> realism(days);
            case LIKENESS -> likeness();
            case LOYALTY -> loyalty();
            case UPHELD_NOT_MADE_GOOD -> upheldNotMadeGood();
            case BROKEN_COMMITMENTS -> brokenCommitments(days);
            case UNDISCLOSED_SURPRISES -> Measured.missing(Missing.NO_EXPECTATIONS);
            case ATTENTION_GAP -> attentionGap(days);
            case MISSING_TALKS -> missingTalks(days);
        };
    }

    private Measured profitability(int days) {
        if (scorecard.hourlyCost() == null) {
            return Measured.missing(Missing.NO_HOURLY_COST);
        }
        return perRevenue(
                days,
                (revenue, hours) -> (revenue - hours * scorecard.hourlyCost().doubleValue()) / revenue);
    }

    private Measured attentionTaken(int days) {
        return perRevenue(days, (revenue, hours) -> hours / revenue * 1000);
    }

    private interface OfRevenueAndHours {
        double value(double revenue, double hours);
    }

    /** Credits are not taken off the revenue: what we had to make good speaks for no less of a client. */
    private Measured perRevenue(int days, OfRevenueAndHours measure) {
        var invoices = within(history.standingInvoices(), invoice -> invoice.issued.day(), asOf, days);
        if (invoices.isEmpty()) {
            return Measured.missing(Missing.NO_REVENUE);
        }
        var times = within(history.times(), TimeSpent::day, asOf, days);
        if (times.isEmpty()) {
            return Measured.missing(Missing.NO_TIME);
        }
        var revenue = BigDecimal.ZERO;
        for (var invoice : invoices) {
            var converted = scorecard.converted(invoice.issued.amount(), invoice.issued.currency());
            if (converted.isEmpty()) {
                return Measured.missing(Missing.NO_EXCHANGE_RATE);
            }
            revenue = revenue.add(converted.get());
        }
        double hours = minutes(times) / MINUTES_OF_AN_HOUR;
        var events = Stream.concat(
                        invoices.stream().map(invoice -> invoice.issued.eventId()),
                        times.stream().map(TimeSpent::eventId))
                .toList();
        return Measured.of(measure.value(revenue.doubleValue(), hours), events);
    }

    private static long minutes(Collection<TimeSpent> times) {
        return times.stream().mapToLong(TimeSpent::minutes).sum();
    }

    /** Of what is in dispute nothing is late, and the days of a dispute are not the client's. */
    private Measured payment(int days) {
        var events = new ArrayList<UUID>();
        long late = 0;
        int counted = 0;
        for (var invoice : within(history.standingInvoices(), invoice -> invoice.issued.dueOn(), asOf, days)) {
            if (invoice.settled == null
                    && (!invoice.openDisputes.isEmpty() || !dueFrom(invoice).isBefore(asOf))) {
                continue;
            }
            var paid = invoice.settled == null ? asOf : invoice.settled.day();
            late += Math.max(0, ChronoUnit.DAYS.between(dueFrom(invoice), paid));
            counted++;
            events.add(invoice.settled == null ? invoice.issued.eventId() : invoice.settled.eventId());
        }
        return counted == 0 ? Measured.missing(Missing.NO_INVOICES_DUE) : Measured.of((double) late / counted, events);
    }

    private static LocalDate dueFrom(Invoice invoice) {
        var due = invoice.issued.dueOn();
        return invoice.disputedUntil.isAfter(due) ? invoice.disputedUntil : due;
    }

    private List<Case> decided(int days) {
        return within(history.decidedCases(), complaint -> complaint.finding.day(), asOf, days);
    }

    private static List<UUID> findings(Collection<Case> cases) {
        return cases.stream().map(complaint -> complaint.finding.eventId()).toList();
    }

    private Measured merit(int days) {
        var decided = decided(days);
        if (decided.isEmpty()) {
            return Measured.missing(Missing.NO_DECIDED_COMPLAINTS);
        }
        long right = decided.stream()
                .filter(complaint -> complaint.finding.verdict().right())
                .count();
        return Measured.of((double) right / decided.size(), findings(decided));
    }

    /** Complaints in which the client was right count with nothing of its own, so that one more never speaks against it. */
    private Measured realism(int days) {
        var decided = decided(days);
        if (decided.isEmpty()) {
            return Measured.missing(Missing.NO_DECIDED_COMPLAINTS);
        }
        int mistaken = decided.stream()
                .filter(complaint -> !complaint.finding.verdict().right())
                .mapToInt(complaint -> complaint.finding.clientMistaken())
                .sum();
        return Measured.of((double) mistaken / decided.size(), findings(decided));
    }

    private Measured respect(int days) {
        var incidents = within(history.incidents(), ConductConfirmed::day, asOf, days);
        boolean inContact = !within(history.times(), TimeSpent::day, asOf, days).isEmpty()
                || !within(history.touchpoints(), TouchpointHeld::day, asOf, days)
                        .isEmpty();
        return incidents.isEmpty() && !inContact
                ? Measured.missing(Missing.NO_CONTACT)
                : Measured.of(incidents.size(), incidents);
    }

    private Measured partnership(int days) {
        var answers = within(history.answers(), ClientAnswered::day, asOf, days);
        if (answers.isEmpty()) {
            return Measured.missing(Missing.NO_STEPS_OF_ITS_OWN);
        }
        long inTime = answers.stream().filter(answer -> !answer.late()).count();
        return Measured.of((double) inTime / answers.size(), answers);
    }

    private Measured likeness() {
        var likeness = history.likeness();
        return likeness == null
                ? Measured.missing(Missing.NOT_COMPARED_WITH_THE_BEST)
                : Measured.of(likeness.likeness(), List.of(likeness));
    }

    private Measured loyalty() {
        var relation = history.relation();
        if (relation == null || relation.clientSince() == null) {
            return Measured.missing(Missing.TENURE_UNKNOWN);
        }
        double years = Math.max(0, ChronoUnit.DAYS.between(relation.clientSince(), asOf)) / DAYS_OF_A_YEAR;
        return Measured.of(years, List.of(relation));
    }

    /** However long ago: what is owed does not lapse. */
    private Measured upheldNotMadeGood() {
        var owed = history.decidedCases().stream()
                .filter(complaint -> complaint.finding.verdict().right() && !complaint.closed && !complaint.withdrawn)
                .toList();
        return Measured.of(owed.size(), findings(owed));
    }

    private Measured brokenCommitments(int days) {
        var events = new ArrayList<UUID>();
        double broken = 0;
        for (Commitment commitment : history.commitments()) {
            if (commitment.kept == null && commitment.made.dueOn().isBefore(asOf)) {
                broken++;
                events.add(commitment.made.eventId());
            }
        }
        var keptLate = history.commitments().stream()
                .map(commitment -> commitment.kept)
                .filter(kept -> kept != null && kept.late())
                .toList();
        for (var kept : within(keptLate, AccountFact.CommitmentKept::day, asOf, days)) {
            broken += 0.5;
            events.add(kept.eventId());
        }
        return Measured.of(broken, events);
    }

    private Measured attentionGap(int days) {
        var start = asOf.minusDays(days);
        double earlier = attention(start, EARLIER_DAYS) / EARLIER_DAYS;
        if (earlier == 0) {
            return Measured.missing(Missing.NO_EARLIER_ATTENTION);
        }
        double recent = attention(asOf, days) / days;
        var recentEvents = Stream.concat(
                        within(history.times(), TimeSpent::day, asOf, days).stream()
                                .map(TimeSpent::eventId),
                        within(history.touchpoints(), TouchpointHeld::day, asOf, days).stream()
                                .map(TouchpointHeld::eventId))
                .toList();
        return Measured.of(Math.max(0, 1 - recent / earlier), recentEvents);
    }

    /** The minutes within so many days before a day. */
    private double attention(LocalDate until, int days) {
        return minutes(within(history.times(), TimeSpent::day, until, days))
                + (double) MINUTES_OF_A_TOUCHPOINT
                        * within(history.touchpoints(), TouchpointHeld::day, until, days)
                                .size();
    }

    private Measured missingTalks(int days) {
        var untalked = decided(days).stream()
                .filter(complaint -> !complaint.talked && !complaint.withdrawn)
                .toList();
        return Measured.of(untalked.size(), findings(untalked));
    }
}
