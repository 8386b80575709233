package org.evenkeel.accounts.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** In the order of the keys, so that two transactions with the same names never wait for each other in a circle. */
    private static final String INSERT = """
            insert into account (id, name, name_key, registered_at, version)
            select id, name, name_key, ?, 0
              from unnest(?::uuid[], ?::text[], ?::text[]) as new (id, name, name_key)
             order by name_key collate "C"
                on conflict do nothing
            returning id""";

    private static final String INSERT_COUNTS = """
            insert into complaint_count (account_id, complaints)
            select id, 0 from unnest(?::uuid[]) as new (id) order by id
                on conflict do nothing""";

    private final DataSource database;

    AccountRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Stores those accounts whose name and id are still free, waiting for transactions that want them too.
     *
     * @return the ids of those stored
     */
    Set<UUID> insertIfFree(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        var registeredAt = accounts.getFirst().registeredAt().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var insertCounts = connection.prepareStatement(INSERT_COUNTS)) {
            insert.setObject(1, registeredAt);
            insert.setArray(2, connection.createArrayOf("uuid", column(accounts, Account::id)));
            insert.setArray(3, connection.createArrayOf("text", column(accounts, Account::name)));
            insert.setArray(4, connection.createArrayOf("text", column(accounts, Account::nameKey)));
            var stored = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            insertCounts.setArray(1, connection.createArrayOf("uuid", stored.toArray()));
            insertCounts.executeUpdate();
            return stored;
        } catch (SQLException failure) {
            throw new IllegalStateException("The accounts could not be stored", failure);
        }
    }

    private static Object[] column(List<Account> accounts, Function<Account, Object> of) {
        return accounts.stream().map(of).toArray();
    }

    public Optional<Account> lock(UUID id) {
        // the lock goes on the account's own row: the count beside it is moved by others meanwhile
        return getEntityManager()
                .createNativeQuery("select id from account where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(locked -> getEntityManager().find(Account.class, id));
    }

    /** Whether an account can be given to somebody; they are locked, so that it holds when the change commits. */
    boolean isActiveStaff(UUID id) {
        return getEntityManager()
                        .createNativeQuery(
                                "select id from staff_member where id = ?1 and active for key share", UUID.class)
                        .setParameter(1, id)
                        .getResultStream()
                        .count()
                == 1;
    }

    /** An account and those that were merged into it. */
    public Set<UUID> allOf(UUID id) {
        var all = new HashSet<>(getEntityManager()
                .createQuery("select a.id from Account a where a.mergedInto = :id", UUID.class)
                .setParameter("id", id)
                .getResultList());
        all.add(id);
        return all;
    }

    Optional<Account> withKey(String nameKey) {
        return find("nameKey", nameKey).firstResultOptional();
    }

    Map<String, UUID> idsByKey(Collection<String> nameKeys) {
        return getEntityManager()
                .createQuery(
                        "select a.nameKey, coalesce(a.mergedInto, a.id) from Account a where a.nameKey in :keys",
                        Object[].class)
                .setParameter("keys", nameKeys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /**
     * Accounts in order, one more than asked for if there are more.
     *
     * @param within the accounts to choose from; empty for all
     */
    public List<Account> list(
            Optional<Set<UUID>> within, AccountFilter filter, AccountSort sort, String cursor, int limit) {
        var conditions = new ArrayList<>(List.of("a.mergedInto is null"));
        var parameters = new HashMap<String, Object>();
        within.ifPresent(ids -> {
            conditions.add("a.id in :within");
            parameters.put("within", ids);
        });
        filter.addTo(conditions, parameters);
        var place = sort.placeAfter(cursor);
        if (place != null) {
            conditions.add(sort.condition());
            parameters.put("key", place.key());
            parameters.put("id", place.id());
        }
        var where = " where " + String.join(" and ", conditions);
        return find("from Account a" + where + " " + sort.orderBy(), parameters)
                .page(0, limit + 1)
                .list();
    }
}
