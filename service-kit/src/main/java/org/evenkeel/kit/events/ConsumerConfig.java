package org.evenkeel.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How this service reads other services' feeds. */
@ConfigMapping(prefix = "evenkeel.consumer")
public interface ConsumerConfig {

    @WithDefault("true")
    boolean enabled();

    /** Names of the feeds to read; none where absent. */
    Optional<Set<String>> sources();

    @WithDefault("500")
    int batch();

    /** How long a process keeps the reading of a feed to itself before another may take over. */
    @WithDefault("30s")
    Duration lease();

    /** How often a parked event is tried again by itself. */
    @WithDefault("5")
    int attempts();
}
