package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person with a browser: signs in, looks, changes, signs out. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class BrowserTest {

    private static final String SESSION = "q_session_evenkeel";
    private static final String COMPLAINTS = "/api/v1/complaints";

    Neighbours neighbours;

    @TestHTTPResource
    URI gateway;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient plain = HttpClient.newHttpClient();

    @BeforeEach
    void answers() {
        neighbours.reset();
        neighbours.complaints.json(COMPLAINTS, 200, """
                {"items":[{"id":"01990000-0000-7000-8000-00000000000a","reference":"C-2026-000001",
                  "accountId":"01990000-0000-7000-8000-000000000001","accountName":"<script>alert(1)</script>",
                  "matter":"הלקוח לא תמיד צודק <img src=x onerror=alert(1)>","language":"he","status":"RECEIVED",
                  "receivedAt":"2026-11-25T08:00:00Z","somethingNew":1}],"next":"abc&<d>"}""");
        neighbours.complaints.json(COMPLAINTS + "/nothing", 404, "{}");
        neighbours.accounts.json("/api/v1/accounts", 200, """
                {"items":[{"id":"01990000-0000-7000-8000-000000000001","name":"Fresh Ideas","complaints":3,
                  "registeredAt":"2026-11-25T08:00:00Z"}],"next":null}""");
    }

    @Test
    void sendsAStrangerToSignInWithPkce() throws Exception {
        HttpResponse<String> response = plain.send(get("/complaints"), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith(neighbours.provider.issuer() + "/authorize")
                .contains("code_challenge_method=S256", "redirect_uri=", "%2Fsigned-in");
    }

    @Test
    void comesBackToThePageAskedForAndShowsItEscaped() throws Exception {
        HttpResponse<String> page = open("/complaints?q=a");
        assertThat(page.uri().getPath()).isEqualTo("/complaints");
        assertThat(page.uri().getQuery()).contains("q=a");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("C-2026-000001", "Zuzana &lt;b&gt;Kováčová", "dir=\"auto\"", "1 complaint on this page")
                .contains("<time datetime=\"2026-11-25T08:00:00Z\">")
                .contains("cursor=abc%26%3Cd%3E")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        HttpCookie session = session();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getValue()).hasSize(43);
        assertThat(stored(session.getValue())).as("the id itself is not stored").isZero();
    }

    @Test
    void speaksFourLanguages() throws Exception {
        assertThat(open("/complaints?lang=he").body())
                .contains("lang=\"he\" dir=\"rtl\"", "תלונה אחת בעמוד זה", "התקבלה");
        assertThat(open("/").body()).as("the choice is kept").contains("lang=\"he\"");
        assertThat(open("/?lang=ru").body()).contains("dir=\"ltr\"", "3 жалобы");
        assertThat(open("/?lang=sk").body()).contains("3 sťažnosti");
        assertThat(open("/accounts?lang=en").body()).contains("1 account on this page", "Fresh Ideas");
    }

    @Test
    void showsFriendlyPagesWhenSomethingIsWrong() throws Exception {
        assertThat(open("/complaints/nothing").statusCode()).isEqualTo(404);
        assertThat(open("/no-such-page").body()).contains("This page does not exist");
        neighbours.complaints.stop();
        try {
            HttpResponse<String> page = open("/complaints");
            assertThat(page.statusCode()).isEqualTo(502);
            assertThat(page.body()).contains("A part of Evenkeel does not answer");
            assertThat(open("/").statusCode()).as("the rest is shown").isEqualTo(200);
        } finally {
            neighbours.complaints.restart();
        }
    }

    @Test
    void showsHowImportsGo() throws Exception {
        neighbours.complaints.json("/api/v1/complaint-imports", 200, """
                {"items":[{"id":"1","filename":"<i>.csv","status":"RUNNING","bytesTotal":200,"bytesRead":50,
                  "rowsAdded":1234,"rowsKnown":0,"rowsRefused":2,"problem":null}]}""");
        assertThat(open("/imports").body())
                .contains("<progress value=\"50\" max=\"200\"", "&lt;i&gt;.csv", "running", "1,234", "data-moving");
    }

    @Test
    void callsTheApiWithTheSession() throws Exception {
        open("/");
        HttpResponse<String> read = browser.send(get(COMPLAINTS), HttpResponse.BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(neighbours.complaints.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(neighbours.complaints.last().header("Cookie")).isNull();
    }

    @Test
    void changesNothingForAnotherSite() throws Exception {
        open("/");
        assertThat(post(null, null)).isEqualTo(403);
        assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post("Origin", "http://" + gateway.getAuthority())).isEqualTo(200);
        assertThat(post("X-Requested-With", "fetch")).isEqualTo(200);
    }

    @Test
    void endsTheSessionForACopiedCookieToo() throws Exception {
        open("/");
        String copy = SESSION + "=" + session().getValue();
        assertThat(withCookie(copy, COMPLAINTS).statusCode()).isEqualTo(200);
        open("/sign-out");
        HttpResponse<String> refused = withCookie(copy, COMPLAINTS);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(withCookie(copy, "/complaints").statusCode()).isEqualTo(302);
    }

    /** Two requests that refresh at the same time leave two rows of one sign-in, and so does a thief's refresh. */
    @Test
    void endsWhateverBecameOfTheSameSignIn() throws Exception {
        sql("DELETE FROM browser_session");
        neighbours.provider.issueFor(Duration.ofSeconds(25));
        try {
            open("/");
            String before = session().getValue();
            assertThat(open("/accounts").statusCode()).isEqualTo(200);
            assertThat(session().getValue()).as("refreshed under a new id").isNotEqualTo(before);
        } finally {
            neighbours.provider.issueFor(Duration.ofMinutes(10));
        }
        open("/");
        sql("""
                INSERT INTO browser_session
                  (id_hash, id_token, access_token, refresh_token, access_token_expires_in, access_token_scope,
                   expires_at, family)
                SELECT sha256('sibling'), id_token, access_token, refresh_token, access_token_expires_in,
                  access_token_scope, expires_at, family
                FROM browser_session""");
        assertThat(withCookie(SESSION + "=sibling", COMPLAINTS).statusCode()).isEqualTo(200);
        assertThat(withCookie(SESSION + "=" + session().getValue(), "/sign-out").statusCode())
                .isEqualTo(302);
        assertThat(withCookie(SESSION + "=sibling", COMPLAINTS).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnInventedSession() throws Exception {
        assertThat(withCookie(SESSION + "=invented", COMPLAINTS).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(get(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> withCookie(String cookie, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Cookie", cookie)
                .build();
        return plain.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int post(String header, String value) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(COMPLAINTS)).POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (header != null) {
            request.header(header, value);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).build();
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().toLowerCase(Locale.ROOT).equals(SESSION))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = neighbours.database().getPostgresDatabase().getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private int stored(String id) throws SQLException {
        try (Connection connection = neighbours.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FILTER (WHERE browser_session::text LIKE '%"
                        + id + "%'), count(*) FROM browser_session")) {
            rows.next();
            assertThat(rows.getInt(2)).isPositive();
            return rows.getInt(1);
        }
    }
}
