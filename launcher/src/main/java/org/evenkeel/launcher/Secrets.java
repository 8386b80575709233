package org.evenkeel.launcher;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The passwords of one suite, made at its first start and kept in its data directory.
 *
 * @param internal of databases and services, by name; no person types them
 * @param credentials of the demo users, the demo partners and the mailbox, by name
 * @param credentialsAreNew the file with the credentials was made anew, so what the provider stored no longer fits
 */
record Secrets(Map<String, String> internal, Map<String, String> credentials, boolean credentialsAreNew) {
    /** Who reads the mail that was sent. */
    static final String MAILBOX = "mailbox";

    Secrets {
        internal = Map.copyOf(internal);
        credentials = Map.copyOf(credentials);
    }

    static Secrets of(DataDirectory data) {
        var names = new ArrayList<>(Postgres.DATABASES);
        names.add(Postgres.SUPERUSER);
        names.addAll(List.of("evenkeel-gateway", "complaints-service", "onboarding-service", "accounts-service"));
        var internal = data.readOrCreate(data.secretsFile(), names, 32);
        boolean credentialsAreNew = !Files.exists(data.credentialsFile());
        // People type theirs; a partner's must withstand guessing, which nobody counts.
        data.readOrCreate(data.credentialsFile(), DemoUsers.PARTNERS, 32);
        data.readOrCreate(data.credentialsFile(), List.of(MAILBOX), 6);
        var credentials = data.readOrCreate(data.credentialsFile(), DemoUsers.NAMES, 6);
        return new Secrets(internal, credentials, credentialsAreNew);
    }

    /** Of a database or a service. */
    String of(String name) {
        var secret = internal.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("There is no secret of " + name);
        }
        return secret;
    }
}
