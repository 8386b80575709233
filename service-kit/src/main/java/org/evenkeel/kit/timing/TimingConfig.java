package org.evenkeel.kit.timing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "evenkeel.timing")
public interface TimingConfig {

    /** Whether sweeps run by themselves. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look whether a sweep is to run; none runs more often than this. */
    @WithDefault("5s")
    Duration polling();

    /** How often a running sweep gives a sign of life. After six that did not come another replica takes it over. */
    @WithDefault("10s")
    Duration heartbeat();

    /** How long a process that stops waits for the batch at hand. */
    @WithDefault("15s")
    Duration goodbye();
}
