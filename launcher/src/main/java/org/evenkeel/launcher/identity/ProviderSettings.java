package org.evenkeel.launcher.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is special to this provider.
 *
 * @param homePage where somebody lands who signs in without having been sent here
 * @param credentials file with the passwords of the demo users
 * @param resetPasswords the file was made anew, so the stored hashes no longer fit
 */
@ConfigurationProperties("evenkeel")
record ProviderSettings(String homePage, Path credentials, boolean resetPasswords, List<DemoUser> users) {
    record DemoUser(String id, String username, String name, String accountId, List<String> roles) {}
}
