package org.evenkeel.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with accounts, each act in one transaction with the event that tells of it. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final EventLog events;
    private final AccountLog log;
    private final FirmDay day;
    private final Caller caller;

    AccountService(AccountRepository accounts, EventLog events, AccountLog log, FirmDay day, Caller caller) {
        this.accounts = accounts;
        this.events = events;
        this.log = log;
        this.day = day;
        this.caller = caller;
    }

    /** @throws NotFound where there is no such account, or not for this caller */
    public Account read(UUID id) {
        return accounts.findByIdOptional(id)
                .filter(found -> caller.mayTouch(found.id()))
                .orElseThrow(() -> new NotFound("account", id));
    }

    /**
     * An account that the caller may read, and those that were merged into it.
     *
     * @throws NotFound where there is no such account, or not for this caller
     */
    public Set<UUID> allOf(UUID id) {
        return accounts.allOf(read(id).id());
    }

    /**
     * Registers a client.
     *
     * @param id chosen by the caller; null to get a new one
     */
    @Transactional
    public Account register(UUID id, String name) {
        var account = new Account(id == null ? Ids.next() : id, AccountName.of(name, "name"), log.now());
        if (accounts.insertIfFree(List.of(account)).isEmpty()) {
            throw new AccountExists(accounts.withKey(account.nameKey()).orElseGet(() -> get(account.id())));
        }
        events.record(registered(account, caller.asActor()));
        return get(account.id());
    }

    /**
     * Changes what is known of an account: all of it as it is from now on.
     *
     * @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null
     */
    @Transactional
    public Account change(UUID id, String newName, Relation relation, String ifMatch) {
        var name = AccountName.of(newName, "name");
        requireKnown(relation);
        var account = accounts.lock(id).orElseThrow(() -> new NotFound("account", id));
        Versions.require(ifMatch, account.version());
        accounts.withKey(name.key()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new AccountExists(other);
        });
        var formerName = account.name();
        boolean renamed = account.rename(name);
        boolean related = account.relate(relation);
        // the version moves as the change is written
        accounts.flush();
        if (renamed) {
            events.record(happening(
                    AccountEvent.RENAMED,
                    account,
                    caller.asActor(),
                    new AccountEvent.Renamed(id, account.name(), formerName)));
        }
        if (related) {
            tellOfRelation(account, caller.asActor());
        }
        return account;
    }

    /**
     * Adds to what is known of an account; what is not given stays as it was.
     *
     * @return whether anything differs from what was known
     */
    @Transactional
    public boolean complete(UUID id, Relation given, Actor actor) {
        requireKnown(given);
        var account = accounts.lock(id).orElseThrow(() -> new NotFound("account", id));
        if (!account.relate(account.relation().completedBy(given))) {
            return false;
        }
        accounts.flush();
        tellOfRelation(account, actor);
        return true;
    }

    private void tellOfRelation(Account account, Actor actor) {
        log.record(happening(AccountEvent.RELATION_CHANGED, account, actor, AccountEvent.RelationChanged.of(account)));
    }

    private void requireKnown(Relation relation) {
        if (relation.ownerId() != null && !accounts.isActiveStaff(relation.ownerId())) {
            throw new InvalidRequest("ownerId", "must be an active member of staff");
        }
        if (relation.referredBy() != null
                && accounts.findByIdOptional(relation.referredBy()).isEmpty()) {
            throw new InvalidRequest("referredBy", "must be an account");
        }
        if (relation.clientSince() != null) {
            day.requireNotAfterToday(relation.clientSince(), "clientSince");
        }
    }

    /**
     * Finds the accounts with these names and registers those that do not exist, also while others do the same.
     *
     * @return the ids in the order of the names
     */
    @Transactional
    public List<UUID> resolve(List<String> names) {
        return resolve(names, caller.asActor());
    }

    /** As {@link #resolve(List)}, where nobody waits for the answer. */
    @Transactional
    public List<UUID> resolve(List<String> names, Actor actor) {
        var keys = names.stream().map(name -> AccountName.of(name, "names")).toList();
        var byKey = new LinkedHashMap<String, AccountName>();
        keys.forEach(name -> byKey.putIfAbsent(name.key(), name));

        Map<String, UUID> known = accounts.idsByKey(byKey.keySet());
        var registeredAt = log.now();
        var wanted = byKey.values().stream()
                .filter(name -> !known.containsKey(name.key()))
                .map(name -> new Account(Ids.next(), name, registeredAt))
                .toList();
        var stored = accounts.insertIfFree(wanted);
        events.record(wanted.stream()
                .filter(account -> stored.contains(account.id()))
                .map(account -> registered(account, actor))
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

    private Happening registered(Account account, Actor actor) {
        return happening(
                AccountEvent.REGISTERED, account, actor, new AccountEvent.Registered(account.id(), account.name()));
    }

    private Happening happening(String type, Account account, Actor actor, Record event) {
        return log.happening(type, account.id(), account.id(), actor, event);
    }
}
