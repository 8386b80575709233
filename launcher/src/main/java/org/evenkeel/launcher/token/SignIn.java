package org.evenkeel.launcher.token;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.launcher.DemoUsers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in at the identity provider as a browser would (authorization code, PKCE, login form) or as a system. */
public final class SignIn {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final String CLI = "evenkeel-cli";
    private static final String CLI_REDIRECT = "http://127.0.0.1/token";

    private final URI issuer;

    public SignIn(URI issuer) {
        this.issuer = issuer;
    }

    /** What the provider answered; idToken and refreshToken are null where there is none. */
    public record Tokens(String accessToken, String idToken, String refreshToken, Instant expiresAt) {}

    /** A demo user by password, a demo partner by its secret. */
    public Tokens demo(String name, Map<String, String> credentials) {
        var secret = credentials.get(name);
        if (secret == null) {
            throw new SignInRefused(
                    "There is no demo user " + name + "; there are " + String.join(", ", DemoUsers.NAMES) + ".");
        }
        return DemoUsers.PARTNERS.contains(name) ? client(name, secret) : user(name, secret);
    }

    /** Gives the same token as long as it is good for another minute, then a new one. */
    public Supplier<String> renewing(String name, Map<String, String> credentials) {
        return new Supplier<>() {
            private Tokens current;

            @Override
            public synchronized String get() {
                if (current == null || Instant.now().plusSeconds(60).isAfter(current.expiresAt())) {
                    current = demo(name, credentials);
                }
                return current.accessToken();
            }
        };
    }

    public Tokens user(String username, String password) {
        return user(username, password, CLI, null, URI.create(CLI_REDIRECT));
    }

    /** Walks the code flow of any registered client; the secret is null for a public one. */
    public Tokens user(String username, String password, String clientId, String clientSecret, URI redirect) {
        try (var http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var verifier = random();
            var state = random();
            var authorize = resolve("/oauth2/authorize?"
                    + form(
                            "response_type",
                            "code",
                            "client_id",
                            clientId,
                            "redirect_uri",
                            redirect.toString(),
                            "scope",
                            "openid profile",
                            "state",
                            state,
                            "code_challenge",
                            sha256(verifier),
                            "code_challenge_method",
                            "S256"));
            var first = get(http, authorize);
            var page = get(http, location(first, authorize));
            var csrf = CSRF.matcher(page.body());
            if (!csrf.find()) {
                throw new SignInRefused("The identity provider showed no login form but status " + page.statusCode());
            }
            var answer = send(
                    http,
                    HttpRequest.newBuilder(resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    form("username", username, "password", password, "_csrf", csrf.group(1)))));
            var next = location(answer, resolve("/sign-in"));
            if ("/sign-in".equals(next.getPath())) {
                throw new SignInRefused(
                        "blocked".equals(next.getQuery())
                                ? "Too many wrong passwords for " + username + ", try again later."
                                : "The identity provider refused the password of " + username + ".");
            }
            var back = location(get(http, next), next);
            var parameters = parameters(back);
            if (!state.equals(parameters.get("state")) || !parameters.containsKey("code")) {
                throw new SignInRefused("The identity provider sent no code but " + back);
            }
            var request = token(
                    clientId,
                    clientSecret,
                    "grant_type",
                    "authorization_code",
                    "code",
                    parameters.get("code"),
                    "redirect_uri",
                    redirect.toString(),
                    "code_verifier",
                    verifier);
            return tokens(send(http, request));
        }
    }

    /** Client credentials, with all scopes that the client is registered for. */
    public Tokens client(String clientId, String secret) {
        try (var http = HttpClient.newHttpClient()) {
            return tokens(send(http, token(clientId, secret, "grant_type", "client_credentials")));
        }
    }

    public Tokens refresh(String clientId, String secret, String refreshToken) {
        try (var http = HttpClient.newHttpClient()) {
            return tokens(
                    send(http, token(clientId, secret, "grant_type", "refresh_token", "refresh_token", refreshToken)));
        }
    }

    /** The claims of a token, unverified: for looking at. */
    public static JsonNode claims(String token) {
        var payload = token.split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    private HttpRequest.Builder token(String clientId, String secret, String... parameters) {
        var builder = HttpRequest.newBuilder(resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (secret == null) {
            var all = Arrays.copyOf(parameters, parameters.length + 2);
            all[parameters.length] = "client_id";
            all[parameters.length + 1] = clientId;
            return builder.POST(BodyPublishers.ofString(form(all)));
        }
        var basic = (encode(clientId) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8);
        return builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
                .POST(BodyPublishers.ofString(form(parameters)));
    }

    private static Tokens tokens(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new SignInRefused(
                    "The identity provider refused a token: " + response.statusCode() + " " + response.body());
        }
        var json = JSON.readTree(response.body());
        return new Tokens(
                json.path("access_token").stringValue(),
                json.path("id_token").stringValue(null),
                json.path("refresh_token").stringValue(null),
                Instant.now().plusSeconds(json.path("expires_in").asLong()));
    }

    private HttpResponse<String> get(HttpClient http, URI uri) {
        return send(http, HttpRequest.newBuilder(uri).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new SignInRefused("The identity provider at " + issuer + " does not answer. Is ./run running?", e);
        } catch (IOException e) {
            throw new SignInRefused("The identity provider at " + issuer + " broke off: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInRefused("Interrupted", e);
        }
    }

    private static URI location(HttpResponse<String> response, URI base) {
        return response.headers()
                .firstValue("Location")
                .map(base::resolve)
                .orElseThrow(() -> new SignInRefused(
                        "Expected a redirect from " + base.getPath() + " but got status " + response.statusCode()));
    }

    private URI resolve(String path) {
        return issuer.resolve(path);
    }

    private static Map<String, String> parameters(URI uri) {
        var query = uri.getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (one, other) -> other));
    }

    private static String form(String... namesAndValues) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
