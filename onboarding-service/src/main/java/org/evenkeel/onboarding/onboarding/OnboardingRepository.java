package org.evenkeel.onboarding.onboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class OnboardingRepository implements PanacheRepositoryBase<Onboarding, UUID> {

    Optional<Onboarding> running(UUID accountId) {
        return find("accountId = ?1 and status not in ?2", accountId, OnboardingStatus.ENDED)
                .firstResultOptional();
    }

    Optional<UUID> runningIdOf(UUID accountId) {
        return find(
                        "select id from Onboarding where accountId = ?1 and status not in ?2",
                        accountId,
                        OnboardingStatus.ENDED)
                .project(UUID.class)
                .firstResultOptional();
    }

    Onboarding withStep(UUID stepId) {
        return find("select o from Onboarding o join o.steps s where s.id = ?1", stepId)
                .singleResult();
    }

    /**
     * Onboardings newest first, one more than asked for if there are more.
     *
     * @param within the accounts to choose from; empty for all
     * @param account only this account's; null for all
     * @param status only in this state; null for all
     * @param before the id of the last one seen; null for the beginning
     */
    List<Onboarding> list(Optional<Set<UUID>> within, UUID account, OnboardingStatus status, UUID before, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        within.ifPresent(ids -> {
            conditions.add("o.accountId in :within");
            parameters.put("within", ids);
        });
        if (account != null) {
            conditions.add("o.accountId = :account");
            parameters.put("account", account);
        }
        if (status != null) {
            conditions.add("o.status = :status");
            parameters.put("status", status);
        }
        if (before != null) {
            conditions.add("o.id < :before");
            parameters.put("before", before);
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        // the ids grow with time
        return find("from Onboarding o" + where + " order by o.id desc", parameters)
                .page(0, limit + 1)
                .list();
    }
}
