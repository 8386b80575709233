package org.evenkeel.launcher.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is special to this provider.
 *
 * @param homePage where somebody lands who signs in without having been sent here
 * @param credentials file with the passwords of the demo users
 * @param resetPasswords the file was made anew, so the stored hashes no longer fit
 */
@ConfigurationProperties("evenkeel")
record ProviderSettings(
        String homePage, Path credentials, boolean resetPasswords, List<DemoUser> users, List<DemoPartner> partners) {
    record DemoUser(String id, String username, String name, String accountId, List<String> roles) {}

    /** @param accounts those that the partner is confined to; all where there are none */
    record DemoPartner(String clientId, List<String> accounts) {
        DemoPartner {
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }
    }

    Optional<DemoPartner> partner(String clientId) {
        return partners.stream()
                .filter(partner -> partner.clientId().equals(clientId))
                .findFirst();
    }
}
