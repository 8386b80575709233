package org.evenkeel.complaints.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A client's long-term plan that a corrective action would change. A complaint must not knock it off its course (S1): an
 * owner decides first, with the trade-off in words.
 *
 * @param goAhead whether the plan may be changed; null while nobody decided, as are the parts that follow
 */
@Embeddable
public record PlanQuestion(
        @Column(name = "plan_account_id", updatable = false) UUID accountId,
        @Column(name = "plan", updatable = false) String plan,
        @Column(name = "plan_go_ahead") Boolean goAhead,
        @Column(name = "plan_trade_off") String tradeOff,
        @Column(name = "plan_decided_at") Instant decidedAt,
        @Column(name = "plan_decided_by") String decidedBy) {

    public static PlanQuestion about(UUID accountId, String plan) {
        return new PlanQuestion(accountId, plan, null, null, null, null);
    }

    PlanQuestion decided(boolean mayChange, String why, Instant now, String owner) {
        return new PlanQuestion(accountId, plan, mayChange, why, now, owner);
    }

    boolean isDecided() {
        return goAhead != null;
    }
}
