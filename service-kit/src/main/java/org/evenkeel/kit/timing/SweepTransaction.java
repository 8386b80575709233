package org.evenkeel.kit.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction for one step of a sweep, rolled back where the step throws. */
@ApplicationScoped
class SweepTransaction {

    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T call(Supplier<T> step) {
        return step.get();
    }
}
