package org.evenkeel.kit.messages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages go out. The mail server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "evenkeel.messages")
public interface MessageConfig {

    /** Whether this process sends; otherwise messages wait for one that does. */
    @WithDefault("true")
    boolean sending();

    /** How often to look for messages that are due. */
    @WithDefault("1s")
    Duration sweep();

    /** Tries before a message is given up; with the pauses as they are, that is after more than a day. */
    @WithDefault("20")
    int attempts();

    /** Pause after the first failed try; each further one is twice as long. */
    @WithDefault("30s")
    Duration pause();

    @WithDefault("2h")
    Duration longestPause();

    /** How long the mail server may take over one message. */
    @WithDefault("60s")
    Duration patience();

    /** After this time another process sends a message that one had begun to send. Longer than the patience. */
    @WithDefault("3m")
    Duration claim();
}
