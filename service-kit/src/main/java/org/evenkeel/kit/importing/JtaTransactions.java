package org.evenkeel.kit.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

@Singleton
class JtaTransactions implements Transactions {

    @Override
    public <T> T call(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
