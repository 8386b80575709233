package org.evenkeel.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with accounts, each act in one transaction with the event that tells of it. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    AccountService(AccountRepository accounts, EventLog events, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Registers a client.
     *
     * @param id chosen by the caller; null to get a new one
     */
    @Transactional
    public Account register(UUID id, String name) {
        var account = new Account(id == null ? Ids.next() : id, AccountName.of(name, "name"), now());
        if (accounts.insertIfFree(List.of(account)).isEmpty()) {
            throw new AccountExists(accounts.withKey(account.nameKey()).orElseGet(() -> get(account.id())));
        }
        events.record(registered(account));
        return get(account.id());
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public Account rename(UUID id, String newName, String ifMatch) {
        var name = AccountName.of(newName, "name");
        var account = accounts.lock(id).orElseThrow(() -> new NotFound("account", id));
        Versions.require(ifMatch, account.version());
        accounts.withKey(name.key()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new AccountExists(other);
        });
        var formerName = account.name();
        if (account.rename(name)) {
            accounts.flush();
            events.record(
                    happening(AccountEvent.RENAMED, account, new AccountEvent.Renamed(id, account.name(), formerName)));
        }
        return account;
    }

    /**
     * Finds the accounts with these names and registers those that do not exist, also while others do the same.
     *
     * @return the ids in the order of the names
     */
    @Transactional
    public List<UUID> resolve(List<String> names) {
        var keys = names.stream().map(name -> AccountName.of(name, "names")).toList();
        var byKey = new LinkedHashMap<String, AccountName>();
        keys.forEach(name -> byKey.putIfAbsent(name.key(), name));

        Map<String, UUID> known = accounts.idsByKey(byKey.keySet());
        var registeredAt = now();
        var wanted = byKey.values().stream()
                .filter(name -> !known.containsKey(name.key()))
                .map(name -> new Account(Ids.next(), name, registeredAt))
                .toList();
        var stored = accounts.insertIfFree(wanted);
        events.record(wanted.stream()
                .filter(account -> stored.contains(account.id()))
                .map(this::registered)
                .toList());

        // those lost to somebody faster are visible now: our insert waited for their commit
        var ids = stored.size() == wanted.size() ? known : accounts.idsByKey(byKey.keySet());
        wanted.stream()
                .filter(account -> stored.contains(account.id()))
                .forEach(account -> ids.put(account.nameKey(), account.id()));
        return keys.stream().map(name -> ids.get(name.key())).toList();
    }

    private Account get(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(() -> new NotFound("account", id));
    }

    private Happening registered(Account account) {
        return happening(AccountEvent.REGISTERED, account, new AccountEvent.Registered(account.id(), account.name()));
    }

    private Happening happening(String type, Account account, Record event) {
        return Happening.now(now(), type, account.id(), account.id(), caller.subject(), caller.name(), event);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
