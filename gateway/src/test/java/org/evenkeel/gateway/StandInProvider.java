package org.evenkeel.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The identity provider as another system: discovery, keys, authorization code with PKCE, end of session. */
public final class StandInProvider {

    public static final String SECRET = "a-secret-for-tests-of-at-least-32-characters";

    private record Grant(String redirectUri, String challenge, String nonce) {}

    private final KeyPair keys = newKeys();
    private final HttpServer server;
    private final String issuer;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    public final AtomicInteger introspections = new AtomicInteger();
    private volatile Duration lifetime = Duration.ofMinutes(10);

    public StandInProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/jwks", this::jwks);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/introspect", exchange -> {
            introspections.incrementAndGet();
            StandInService.send(exchange, 200, "application/json", "{\"active\":true}");
        });
        server.createContext(
                "/logout", exchange -> redirect(exchange, StandInService.query(exchange, "post_logout_redirect_uri")));
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    public void stop() {
        server.stop(0);
    }

    public String accessToken(String user, String... roles) {
        return sign(claims(user, roles).audience("evenkeel"), keys);
    }

    public void issueFor(Duration newLifetime) {
        lifetime = newLifetime;
    }

    public String tokenFor(String audience) {
        return sign(claims("handler", "handler").audience(audience), keys);
    }

    public String expiredToken() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return sign(
                claims("handler", "handler").audience("evenkeel").issuedAt(past).expiresAt(past.plusSeconds(60)), keys);
    }

    public String tokenOfAnotherKey() {
        return sign(claims("handler", "handler").audience("evenkeel"), newKeys());
    }

    private JwtClaimsBuilder claims(String user, String... roles) {
        return Jwt.claims()
                .issuer(issuer)
                .subject(UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("preferred_username", user)
                .claim("name", "Zuzana <b>Kováčová</b>")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(lifetime);
    }

    private static String sign(JwtClaimsBuilder claims, KeyPair with) {
        return claims.jws().keyId("test").sign(with.getPrivate());
    }

    private void discovery(HttpExchange exchange) throws IOException {
        StandInService.send(exchange, 200, "application/json", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","introspection_endpoint":"%1$s/introspect","end_session_endpoint":"%1$s/logout",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
    }

    private void jwks(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        StandInService.send(exchange, 200, "application/json", """
                {"keys":[{"kty":"RSA","kid":"test","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(
                        base64(key.getModulus()), base64(key.getPublicExponent())));
    }

    /** Signs in at once: the user's password is the business of the real provider. */
    private void authorize(HttpExchange exchange) throws IOException {
        String code = UUID.randomUUID().toString();
        String redirectUri = StandInService.query(exchange, "redirect_uri");
        grants.put(
                code,
                new Grant(
                        redirectUri,
                        StandInService.query(exchange, "code_challenge"),
                        StandInService.query(exchange, "nonce")));
        redirect(exchange, redirectUri + "?code=" + code + "&state=" + StandInService.query(exchange, "state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        String expected = "Basic "
                + Base64.getEncoder().encodeToString(("evenkeel-gateway:" + SECRET).getBytes(StandardCharsets.UTF_8));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || (!refresh
                        && (grant == null
                                || !grant.redirectUri().equals(form.get("redirect_uri"))
                                || !s256(form.get("code_verifier")).equals(grant.challenge())))) {
            StandInService.send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        JwtClaimsBuilder id = claims("handler", "handler").audience("evenkeel-gateway");
        if (grant != null && grant.nonce() != null) {
            id.claim("nonce", grant.nonce());
        }
        StandInService.send(exchange, 200, "application/json", """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":600,
                 "scope":"openid profile"}""".formatted(
                        accessToken("handler", "handler"), sign(id, keys), UUID.randomUUID()));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
