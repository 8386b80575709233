package org.evenkeel.kit.idempotency;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

class IdempotencyKeyReused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super(
                Slug.IDEMPOTENCY_KEY_REUSED,
                "You sent this Idempotency-Key before with other content. Use a new key for a new request.");
    }
}
