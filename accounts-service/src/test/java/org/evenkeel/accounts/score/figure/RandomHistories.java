package org.evenkeel.accounts.score.figure;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.accounts.score.figure.AccountFact.Verdict;

/** Histories of accounts and scorecards of all sorts, the same ones in every run. */
final class RandomHistories {

    static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private static final int CASES = 2_000;

    private final Random random;

    private RandomHistories(long seed) {
        random = new Random(seed);
    }

    /** Checks a property in many cases and names the one in which it does not hold. */
    static void inEach(Consumer<RandomHistories> property) {
        for (long seed = 0; seed < CASES; seed++) {
            try {
                property.accept(new RandomHistories(seed));
            } catch (AssertionError | RuntimeException e) {
                fail("case " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    Scorecard scorecard() {
        var factors = new EnumMap<Factor, Scorecard.Setting>(Factor.class);
        StandardScorecard.in("EUR")
                .factors()
                .forEach((factor, setting) -> factors.put(
                        factor,
                        new Scorecard.Setting(
                                factor == Factor.MERIT ? 1 + random.nextInt(100) : random.nextInt(101),
                                setting.worst(),
                                setting.best() + (setting.worst() - setting.best()) * 0.9 * random.nextDouble(),
                                1 + random.nextInt(800))));
        return new Scorecard(factors, "EUR", BigDecimal.valueOf(20 + random.nextInt(100)), Map.of(), 60, 20);
    }

    List<AccountFact> facts() {
        var facts = new ArrayList<AccountFact>();
        for (int i = random.nextInt(5); i > 0; i--) {
            complaint(facts);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            invoice(facts);
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            facts.add(new AccountFact.TimeSpent(id(), day(), id(), 1 + random.nextInt(600)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            facts.add(new AccountFact.TouchpointHeld(id(), day(), id()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(new AccountFact.ConductConfirmed(id(), day(), id()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.add(new AccountFact.ClientAnswered(id(), day(), random.nextBoolean()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var commitment = id();
            var made = day();
            facts.add(new AccountFact.CommitmentMade(id(), made, commitment, made.plusDays(random.nextInt(60))));
            if (random.nextBoolean()) {
                facts.add(new AccountFact.CommitmentKept(id(), TODAY, commitment, random.nextBoolean()));
            }
        }
        if (random.nextBoolean()) {
            facts.add(new AccountFact.RelationKnown(id(), day(), TODAY.minusDays(random.nextInt(4000))));
        }
        if (random.nextBoolean()) {
            facts.add(new AccountFact.LikenessAssessed(id(), day(), random.nextInt(101)));
        }
        return facts;
    }

    private void complaint(List<AccountFact> facts) {
        var complaint = id();
        var found = day();
        facts.add(new AccountFact.Found(id(), found, complaint, verdict(), random.nextInt(101)));
        if (random.nextBoolean()) {
            facts.add(new AccountFact.TalkHeld(id(), found, complaint));
        }
        if (random.nextBoolean()) {
            facts.add(new AccountFact.CaseClosed(id(), TODAY, complaint, random.nextBoolean()));
        }
    }

    private void invoice(List<AccountFact> facts) {
        var invoice = id();
        var issued = day();
        facts.add(new AccountFact.InvoiceIssued(
                id(), issued, invoice, issued.plusDays(30), BigDecimal.valueOf(1 + random.nextInt(5000)), "EUR"));
        if (random.nextBoolean()) {
            facts.add(new AccountFact.InvoiceSettled(id(), issued.plusDays(random.nextInt(200)), invoice));
        }
    }

    List<AccountFact> shuffled(List<AccountFact> facts) {
        var shuffled = new ArrayList<>(facts);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** One of the complaints that these facts speak of, or a new one. */
    UUID complaintOf(List<AccountFact> facts) {
        var known = facts.stream()
                .filter(AccountFact.Found.class::isInstance)
                .map(fact -> ((AccountFact.Found) fact).complaintId())
                .toList();
        return known.isEmpty() || random.nextBoolean() ? id() : known.get(random.nextInt(known.size()));
    }

    Verdict verdict() {
        return Verdict.values()[random.nextInt(3)];
    }

    Verdict rightVerdict() {
        return random.nextBoolean() ? Verdict.UPHELD : Verdict.PARTLY_UPHELD;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    LocalDate day() {
        return TODAY.minusDays(random.nextInt(900));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
