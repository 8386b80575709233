package org.evenkeel.kit.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The kit as a service of its own, for tests of what only runs inside one. */
public class KitAlone implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "service-kit",
                "evenkeel.source", "kit",
                "quarkus.flyway.locations", "db/kit");
    }
}
