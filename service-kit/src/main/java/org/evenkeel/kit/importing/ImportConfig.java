package org.evenkeel.kit.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "evenkeel.imports")
public interface ImportConfig {

    /** Largest file taken, in bytes as it is sent. */
    @WithDefault("21474836480")
    long largestFile();

    /** Rows stored in one transaction. */
    @WithDefault("500")
    int chunkRows();

    /** A chunk ends early once its rows have this many characters. */
    @WithDefault("4194304")
    int chunkCharacters();

    /** Row errors kept of one import; further ones are only counted. */
    @WithDefault("10000")
    long rowErrorsKept();

    /** Imports that one process works on at the same time. */
    @WithDefault("2")
    int parallel();

    /** After this time without a sign of life another process takes an import over. */
    @WithDefault("30s")
    Duration lease();

    /** How often to look for imports that nobody works on. */
    @WithDefault("3s")
    Duration sweep();

    /** How often a chunk is tried before the import fails; with pause and lease as they are, some four minutes. */
    @WithDefault("20")
    int attempts();

    /** Pause after the first failed attempt; each further one is twice as long, up to half the lease. */
    @WithDefault("500ms")
    Duration pause();

    /** How long the file of an import that ended is kept. */
    @WithDefault("720h")
    Duration kept();
}
