package org.evenkeel.accounts.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountRepository;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.profile.factor.ClientTables;
import org.evenkeel.accounts.profile.learning.Score;
import org.evenkeel.accounts.profile.mark.ClientMark;
import org.evenkeel.accounts.profile.mark.ClientMarks;
import org.evenkeel.kit.paging.Cursor;

/** The clients that bear no mark, in the order of their likeness to the best, as the facts stand today. */
@ApplicationScoped
public class LikenessRanking {

    private final ClientProfiles profiles;
    private final ClientTables tables;
    private final ClientMarks marks;
    private final AccountRepository accounts;
    private final FirmDay day;

    LikenessRanking(
            ClientProfiles profiles, ClientTables tables, ClientMarks marks, AccountRepository accounts, FirmDay day) {
        this.profiles = profiles;
        this.tables = tables;
        this.marks = marks;
        this.accounts = accounts;
        this.day = day;
    }

    /** @param score with all that speaks for and against */
    public record Ranked(UUID accountId, String name, Score score) {}

    private record Place(int points, UUID id) {

        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::points).reversed().thenComparing(Place::id);

        static Place read(String cursor) {
            return Cursor.read(
                    cursor, 2, parts -> new Place(Integer.parseInt(parts.getFirst()), UUID.fromString(parts.get(1))));
        }
    }

    /**
     * Clients, the likest first, one more than asked for if there are more.
     *
     * @param profileId by which it is ranked, used or not
     */
    public List<Ranked> list(UUID profileId, String cursor, int limit) {
        var after = Place.read(cursor);
        var scorecard = profiles.get(profileId).learned().scorecard();
        var clients = tables.on(day.today());
        var marked = new HashSet<>(marks.marked(ClientMark.Kind.BEST));
        marked.addAll(marks.marked(ClientMark.Kind.LOST));
        var cases = clients.cases(marked::contains);
        int[] points = scorecard.points(cases);
        var rows = IntStream.range(0, points.length)
                .filter(row -> !cases.outcome(row))
                .boxed()
                .sorted(Comparator.comparing(row -> place(clients.accounts().get(row), points[row]), Place.ORDER))
                .filter(row -> after == null
                        || Place.ORDER.compare(place(clients.accounts().get(row), points[row]), after) > 0)
                .limit(limit + 1L)
                .toList();
        var names = names(rows.stream().map(clients.accounts()::get).toList());
        return rows.stream()
                .map(row -> new Ranked(
                        clients.accounts().get(row),
                        names.get(clients.accounts().get(row)),
                        scorecard.score(cases, row)))
                .toList();
    }

    private Map<UUID, String> names(List<UUID> ids) {
        return accounts.find("id in ?1", ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    private static Place place(UUID account, int points) {
        return new Place(points, account);
    }

    public static Cursor cursorAfter(Ranked last) {
        return Cursor.after(last.score().points(), last.accountId());
    }
}
