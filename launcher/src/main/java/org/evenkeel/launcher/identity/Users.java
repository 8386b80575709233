package org.evenkeel.launcher.identity;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who can sign in. Spring knows them by their stable id, which becomes the token's subject; they type their
 * username. After a few wrong passwords further tries have to wait, each time twice as long.
 */
@Component
class Users implements UserDetailsService {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JdbcOperations jdbc;
    private final ProviderSettings settings;
    private final Clock clock = Clock.systemUTC();

    Users(JdbcOperations jdbc, ProviderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    record Person(String username, String name, String accountId, List<String> roles) {}

    Person byId(String id) {
        return jdbc.queryForObject(
                "SELECT username, name, account_id, roles FROM person WHERE id = ?",
                (row, number) -> new Person(
                        row.getString("username"), row.getString("name"), row.getString("account_id"), List.of((String
                                        [])
                                row.getArray("roles").getArray())),
                id);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        try {
            return jdbc.queryForObject(
                    "SELECT id, password_hash, roles, blocked_until > ? AS blocked FROM person WHERE username = ?",
                    (row, number) -> User.withUsername(row.getString("id"))
                            .password(row.getString("password_hash"))
                            .roles((String[]) row.getArray("roles").getArray())
                            .accountLocked(row.getBoolean("blocked"))
                            .build(),
                    Timestamp.from(clock.instant()),
                    username);
        } catch (EmptyResultDataAccessException e) {
            throw new UsernameNotFoundException("No such user", e);
        }
    }

    @EventListener
    void onWrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        jdbc.update(
                """
                UPDATE person
                SET failures = failures + 1,
                    blocked_until = CASE WHEN failures + 1 >= ?
                        THEN CAST(? AS timestamptz) + least(? * power(2, least(failures + 1 - ?, 20)), ?) * interval '1 second'
                        ELSE blocked_until END
                WHERE username = ?
                """,
                FREE_TRIES,
                Timestamp.from(clock.instant()),
                FIRST_WAIT.toSeconds(),
                FREE_TRIES,
                LONGEST_WAIT.toSeconds(),
                event.getAuthentication().getName());
    }

    @EventListener
    void onSignIn(AuthenticationSuccessEvent event) {
        jdbc.update(
                "UPDATE person SET failures = 0, blocked_until = '-infinity' WHERE id = ? AND failures > 0",
                event.getAuthentication().getName());
    }

    /** At the first start, and before the provider answers anybody. */
    @PostConstruct
    void createDemoUsers() throws IOException {
        Map<String, String> passwords = JsonMapper.builder()
                .build()
                .readValue(Files.readString(settings.credentials()), new TypeReference<Map<String, String>>() {});
        var encoder = new BCryptPasswordEncoder();
        for (var user : settings.users()) {
            boolean known = !jdbc.queryForList("SELECT 1 FROM person WHERE id = ?", user.id())
                    .isEmpty();
            if (known && !settings.resetPasswords()) {
                continue;
            }
            jdbc.update(
                    """
                    INSERT INTO person (id, username, name, account_id, roles, password_hash)
                    VALUES (?, ?, ?, ?, string_to_array(?, ','), ?)
                    ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash
                    """,
                    user.id(),
                    user.username(),
                    user.name(),
                    user.accountId(),
                    String.join(",", user.roles()),
                    "{bcrypt}" + encoder.encode(passwords.get(user.username())));
        }
    }

    @Scheduled(fixedRateString = "1h")
    void forgetWhatExpired() {
        jdbc.update("""
                DELETE FROM oauth2_authorization
                WHERE greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < ?
                """, Timestamp.from(clock.instant()));
    }
}
