package org.evenkeel.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The upstreams and which paths lead to them: routes are data, not code. */
@ConfigMapping(prefix = "evenkeel.routing")
public interface RoutingConfig {

    Map<String, Upstream> upstreams();

    Map<String, RouteSettings> routes();

    interface Upstream {

        URI url();
    }

    interface RouteSettings {

        /** Path that this route covers together with everything below it; one of its segments may be {@code *}. */
        String prefix();

        /** Key of the upstream in {@link RoutingConfig#upstreams()}. */
        String upstream();

        /** How long the upstream may be silent, counted from the last piece of the body that went to it. */
        @WithDefault("10s")
        Duration timeout();

        @WithDefault("2M")
        MemorySize maxBody();
    }
}
