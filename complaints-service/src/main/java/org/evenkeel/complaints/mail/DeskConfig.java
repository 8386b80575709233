package org.evenkeel.complaints.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** The desk that is written to about a case while nobody looks after it. */
@ConfigMapping(prefix = "evenkeel.desk")
interface DeskConfig {

    Optional<String> address();

    @WithDefault("Complaints desk")
    String name();

    @WithDefault("en")
    String language();

    @WithDefault("UTC")
    ZoneId timeZone();
}
