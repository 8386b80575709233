package org.evenkeel.accounts.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountRepository;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/**
 * Makes two accounts one, and two again. What is known of the merged account counts for the kept one from then on; nothing is
 * moved, so that undoing it leaves no trace in either but the history.
 */
@ApplicationScoped
public class MergeService {

    private final Merges merges;
    private final AccountRepository accounts;
    private final AccountLog log;
    private final Caller caller;

    MergeService(Merges merges, AccountRepository accounts, AccountLog log, Caller caller) {
        this.merges = merges;
        this.accounts = accounts;
        this.log = log;
        this.caller = caller;
    }

    public AccountMerge get(UUID id) {
        return merges.findByIdOptional(id).orElseThrow(() -> new NotFound("merge", id));
    }

    /** As {@link Merges#list}. */
    public List<AccountMerge> list(String cursor, int limit) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return merges.list(before, limit);
    }

    @Transactional
    public AccountMerge merge(UUID keptId, UUID mergedId, String reason) {
        if (keptId.equals(mergedId)) {
            throw new InvalidRequest("mergedId", "must be another account than the one that is kept");
        }
        // always in the same order, so that two merges never wait for each other in a circle
        Stream.of(keptId, mergedId).sorted().forEach(this::lock);
        var kept = lock(keptId);
        var merged = lock(mergedId);
        requireStandsForItself(kept);
        requireStandsForItself(merged);
        if (accounts.allOf(mergedId).size() > 1) {
            throw new MergeRefused(
                    "Other accounts were merged into \"%s\"; keep that one instead.".formatted(merged.name()));
        }
        var merge = new AccountMerge(Ids.next(), keptId, mergedId, reason, caller.name(), log.now());
        merged.mergeInto(keptId);
        merges.persistAndFlush(merge);
        tell(MergeEvent.MERGED, merge, reason);
        return merge;
    }

    /** @param ifMatch the version this is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public AccountMerge undo(UUID id, String reason, String ifMatch) {
        var merge = merges.lock(id).orElseThrow(() -> new NotFound("merge", id));
        Versions.require(ifMatch, merge.version());
        merge.undo(log.now());
        lock(merge.mergedId()).standForItself();
        merges.flush();
        tell(MergeEvent.UNDONE, merge, reason);
        return merge;
    }

    private Account lock(UUID id) {
        return accounts.lock(id).orElseThrow(() -> new NotFound("account", id));
    }

    private static void requireStandsForItself(Account account) {
        if (account.mergedInto() != null) {
            throw new MergeRefused("\"%s\" was merged into another account.".formatted(account.name()));
        }
    }

    private void tell(String type, AccountMerge merge, String reason) {
        var event = new MergeEvent(merge.id(), merge.keptId(), merge.mergedId());
        log.record(Stream.of(merge.keptId(), merge.mergedId())
                .map(account -> log.happening(type, account, account, caller.asActor(), event)
                        .because(reason))
                .toList());
    }
}
