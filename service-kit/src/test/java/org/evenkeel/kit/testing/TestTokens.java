package org.evenkeel.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the identity provider makes them, signed with a key of this test run. */
public final class TestTokens {

    static final KeyPair KEYS = keys();

    private TestTokens() {}

    /** A member of the firm; the subject is derived from the role, so that it is the same in each test. */
    public static String of(String role) {
        return of(role, subjectOf(role), Map.of());
    }

    /** Somebody with this role whose subject is another than that of {@link #of(String)}. */
    public static String of(String role, String subject) {
        return of(role, subject, Map.of());
    }

    public static String client(UUID accountId) {
        return of("client", "client of " + accountId, Map.of("account_id", accountId.toString()));
    }

    public static String partner(String scopes) {
        return of("partner", "partner", Map.of("scope", scopes));
    }

    public static String partnerOf(String scopes, UUID... accounts) {
        var ids = List.of(accounts).stream().map(UUID::toString).toList();
        return of("partner", "partner", Map.of("scope", scopes, "accounts", ids));
    }

    public static String subjectOf(String role) {
        return "subject-of-" + role;
    }

    private static String of(String role, String subject, Map<String, Object> claims) {
        var token = Jwt.issuer("https://issuer.test")
                .subject(subject)
                .audience("evenkeel")
                .claim("name", "The " + role)
                .claim("realm_access", Map.of("roles", List.of(role)))
                // longer than the tests of a service take on a slow machine
                .expiresIn(Duration.ofHours(3));
        claims.forEach(token::claim);
        return token.sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
