package org.evenkeel.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Everything around the gateway in a test: a real database, an identity provider and the three services. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    public final StandInProvider provider = new StandInProvider();
    public final StandInService complaints = new StandInService("complaints-service");
    public final StandInService onboarding = new StandInService("onboarding-service");
    public final StandInService accounts = new StandInService("accounts-service");
    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "EVENKEEL_ISSUER",
                provider.issuer(),
                "EVENKEEL_GATEWAY_SECRET",
                StandInProvider.SECRET,
                "EVENKEEL_DB_URL",
                "postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                "EVENKEEL_DB_USER",
                "postgres",
                "EVENKEEL_DB_PASSWORD",
                "postgres",
                "EVENKEEL_COMPLAINTS_URL",
                complaints.url(),
                "EVENKEEL_ONBOARDING_URL",
                onboarding.url(),
                "EVENKEEL_ACCOUNTS_URL",
                accounts.url());
    }

    public void reset() {
        complaints.reset();
        onboarding.reset();
        accounts.reset();
    }

    public EmbeddedPostgres database() {
        return database;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Neighbours.class));
    }

    @Override
    public void stop() {
        provider.stop();
        complaints.stop();
        onboarding.stop();
        accounts.stop();
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
