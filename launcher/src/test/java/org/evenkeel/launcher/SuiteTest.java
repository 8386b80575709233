package org.evenkeel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.evenkeel.launcher.token.SignIn;
import org.evenkeel.launcher.token.SignInRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The suite as people start it and as machines crash it; stand-ins take the place of services and gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteTest {
    private static final List<String> PROGRESS = new ArrayList<>();

    @TempDir
    static Path folder;

    private static Suite suite;

    @BeforeAll
    static void start() throws Exception {
        StandIn.buildInto(folder);
        System.setProperty("evenkeel.own-classes", "true");
        suite = newSuite(Ports.free().gateway());
        suite.start();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    private static Suite newSuite(int port) {
        return new Suite(Suite.Options.of(folder, folder.resolve("data"), port, SuiteTest::note));
    }

    private static void note(String message) {
        synchronized (PROGRESS) {
            PROGRESS.add(message);
        }
    }

    @Test
    @Order(1)
    void tokenOfAClientContactCarriesTheClaimsOfTheContract() {
        var tokens = suite.signIn().demo("client", suite.credentials());

        var claims = SignIn.claims(tokens.accessToken());
        assertThat(claims.path("iss").asString()).isEqualTo(suite.issuer().toString());
        assertThat(claims.path("sub").asString()).isEqualTo("01990000-0000-7000-8000-000000000101");
        assertThat(claims.path("aud").toString()).contains("evenkeel");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("client");
        assertThat(claims.path("name").asString()).isEqualTo("Josh Hudgins");
        assertThat(claims.path("account_id").asString()).isEqualTo("01990000-0000-7000-8000-000000000001");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"client\"]");
        assertThat(claims.path("scope").asString().split(" ", -1)).containsExactlyInAnyOrder("openid", "profile");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        var idClaims = SignIn.claims(tokens.idToken());
        assertThat(idClaims.path("sub").asString()).isEqualTo("01990000-0000-7000-8000-000000000101");
        assertThat(idClaims.path("preferred_username").asString()).isEqualTo("client");
    }

    @Test
    @Order(1)
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> suite.signIn().user("owner", "wrong"))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("refused the password of owner");
    }

    @Test
    @Order(1)
    void blocksAUserAfterFiveWrongPasswordsEvenWithTheRightOne() {
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> suite.signIn().user("auditor2", "wrong")).isInstanceOf(SignInRefused.class);
        }

        var right = suite.credentials().get("auditor2");
        for (int attempt = 0; attempt < 8; attempt++) {
            try {
                suite.signIn().user("auditor2", right);
            } catch (SignInRefused refused) {
                assertThat(refused).hasMessageContaining("Too many wrong passwords");
                return;
            }
        }
        throw new AssertionError("was never blocked");
    }

    @Test
    @Order(1)
    void partnerIsGivenItsScopesAndRole() {
        var claims = SignIn.claims(suite.token("partner"));

        assertThat(claims.path("sub").asString()).isEqualTo("partner");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"partner\"]");
        assertThat(claims.path("scope").asString().split(" ", -1))
                .containsExactlyInAnyOrder(
                        "complaints:read",
                        "complaints:write",
                        "accounts:read",
                        "onboardings:read",
                        "outcomes:write",
                        "events:read");
        assertThat(claims.has("accounts")).isFalse();
    }

    @Test
    @Order(1)
    void secondPartnerIsConfinedToTheAccountOfTheSecondClient() {
        var account = SignIn.claims(suite.token("client2")).path("account_id");

        var claims = SignIn.claims(suite.token("partner2"));

        assertThat(claims.path("sub").asString()).isEqualTo("partner2");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"partner\"]");
        assertThat(claims.path("accounts").toString()).isEqualTo("[" + account + "]");
    }

    @Test
    @Order(1)
    void mailboxShowsItsMailToWhoeverHasThePassword() throws Exception {
        assertThat(mailboxAnswers("wrong")).isEqualTo(401);
        assertThat(mailboxAnswers(suite.credentials().get("mailbox"))).isEqualTo(200);
    }

    private static int mailboxAnswers(String password) throws Exception {
        var given = Base64.getEncoder().encodeToString(("mailbox:" + password).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(suite.mailbox().resolve("/email"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", "Basic " + given)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    @Order(1)
    void serviceIsGivenTheRoleOfAService() {
        var secret = suite.data().read(suite.data().secretsFile()).get("complaints-service");

        var claims = SignIn.claims(
                suite.signIn().client("complaints-service", secret).accessToken());

        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"service\"]");
        assertThat(claims.path("aud").toString()).contains("evenkeel");
        assertThatThrownBy(() -> suite.signIn().client("complaints-service", "wrong"))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    @Order(1)
    void signInPageSpeaksTheReadersLanguage() throws Exception {
        assertThat(signInPage("he-IL,he;q=0.9")).contains("dir=\"rtl\"").contains("סיסמה");
        assertThat(signInPage("ru")).contains("Пароль");
        assertThat(signInPage("sk-SK, en;q=0.5")).contains("Heslo");
        assertThat(signInPage("ja")).contains("Password").contains("lang=\"en\"");
    }

    @Test
    @Order(1)
    void secretsAreReadableByTheirOwnerOnly() throws Exception {
        for (var file : List.of(suite.data().secretsFile(), suite.data().credentialsFile())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(1)
    void noServiceReadsAnothersDatabase() {
        var url = suite.jdbcUrl("complaints").replace("/complaints?", "/accounts?");

        assertThatThrownBy(() -> DriverManager.getConnection(url).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @Order(1)
    void trigramsKeepLettersOfEveryScript() throws SQLException {
        try (var connection = DriverManager.getConnection(suite.jdbcUrl("complaints"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT cardinality(show_trgm('Жалоба')), cardinality(show_trgm('תלונה')), lower('ŽIADOSŤ'), current_setting('fsync')")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(7);
            assertThat(rows.getInt(2)).isEqualTo(6);
            assertThat(rows.getString(3)).isEqualTo("žiadosť");
            assertThat(rows.getString(4)).isEqualTo("on");
        }
    }

    @Test
    @Order(2)
    void refusesASecondSuiteFromTheSameData() {
        assertThatThrownBy(() -> newSuite(Ports.free().gateway()).start())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already runs");
    }

    @Test
    @Order(2)
    void namesTheTakenPorts() {
        var taken = suite.gateway().getPort();

        assertThatThrownBy(() -> new Ports(taken - 1).requireFree())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("port " + (taken + 1));
    }

    @Test
    @Order(3)
    void refreshTokenOutlivesACrashOfTheProvider() throws InterruptedException {
        var secret = suite.data().read(suite.data().secretsFile()).get("evenkeel-gateway");
        var redirect = URI.create("http://localhost:" + suite.gateway().getPort() + "/signed-in");
        var before = suite.signIn()
                .user("senior2", suite.credentials().get("senior2"), "evenkeel-gateway", secret, redirect);
        var process = suite.process(Suite.Part.IDENTITY_PROVIDER);

        suite.kill(Suite.Part.IDENTITY_PROVIDER);
        suite.awaitReady(Suite.Part.IDENTITY_PROVIDER);

        var after = suite.signIn().refresh("evenkeel-gateway", secret, before.refreshToken());
        assertThat(SignIn.claims(after.accessToken()).path("name").asString()).isEqualTo("山田 花子");
        assertThat(suite.process(Suite.Part.IDENTITY_PROVIDER).pid()).isNotEqualTo(process.pid());
        synchronized (PROGRESS) {
            assertThat(PROGRESS).anyMatch(line -> line.startsWith("identity-provider ended unexpectedly"));
        }
    }

    @Test
    @Order(3)
    void databaseRecoversFromACrash() throws InterruptedException {
        suite.kill(Suite.Part.POSTGRESQL);
        suite.awaitReady(Suite.Part.POSTGRESQL);

        assertThat(suite.token("employee")).isNotBlank();
    }

    @Test
    @Order(4)
    void stopsInOrderAndStartsAgainOnTheSameData() throws InterruptedException {
        var old = EnumSet.allOf(Suite.Part.class).stream().map(suite::process).toList();
        var password = suite.credentials().get("handler");
        int port = suite.gateway().getPort();

        suite.close();

        assertThat(old).noneMatch(ProcessHandle::isAlive);
        synchronized (PROGRESS) {
            assertThat(PROGRESS)
                    .containsSubsequence(
                            "gateway is stopped",
                            "complaints-service is stopped",
                            "identity-provider is stopped",
                            "postgresql is stopped");
        }
        suite = newSuite(port);
        suite.start();
        assertThat(suite.signIn().user("handler", password).accessToken()).isNotBlank();
    }

    private static String signInPage(String language) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(suite.issuer().resolve("/sign-in"))
                                    .header("Accept-Language", language)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
