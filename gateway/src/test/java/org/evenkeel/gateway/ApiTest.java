package org.evenkeel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ApiTest {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final int MIB = 1024 * 1024;

    Neighbours neighbours;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void reset() {
        neighbours.reset();
    }

    @Test
    void refusesWhoeverSendsNothing() {
        expectProblem(given().redirects().follow(false).get(COMPLAINTS).then(), 401, "not-signed-in");
    }

    @Test
    void refusesAnythingThatIsNotAValidTokenWithoutAskingTheProvider() {
        for (String token : new String[] {
            "garbage",
            "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
            neighbours.provider.expiredToken(),
            neighbours.provider.tokenFor("evenkeel-gateway"),
            neighbours.provider.tokenOfAnotherKey()
        }) {
            expectProblem(
                    given().redirects()
                            .follow(false)
                            .header("Authorization", "Bearer " + token)
                            .get(COMPLAINTS)
                            .then(),
                    401,
                    "not-signed-in");
        }
        expectProblem(
                given().header("Authorization", "Basic aGE6aGE=")
                        .get(COMPLAINTS)
                        .then(),
                401,
                "not-signed-in");
        assertThat(neighbours.provider.introspections).hasValue(0);
    }

    @Test
    void routesByTheLongestPrefix() {
        routed(COMPLAINTS + "/x/acknowledgement?q=%D7%A9%20a", "complaints-service");
        assertThat(neighbours.complaints.last().uri()).isEqualTo(COMPLAINTS + "/x/acknowledgement?q=%D7%A9%20a");
        routed("/api/v1/complaint-summaries/1", "complaints-service");
        routed("/api/v1/events/complaints?after=1", "complaints-service");
        routed("/api/v1/onboardings", "onboarding-service");
        routed("/api/v1/onboarding-templates", "onboarding-service");
        routed("/api/v1/outcome-reports", "onboarding-service");
        routed("/api/v1/events/onboarding", "onboarding-service");
        routed("/api/v1/accounts/1/facts", "accounts-service");
        routed("/api/v1/parked-events/accounts", "accounts-service");
        routed("/api/v1/message-texts/complaints/x/he", "complaints-service");
        routed("/api/v1/outgoing-messages/onboarding?status=FAILED", "onboarding-service");
    }

    @Test
    void answersUnknownAddressesWithAProblem() {
        expectProblem(caller().get("/api/v1/complaintsX").then(), 404, "not-found");
        expectProblem(caller().get("/api/v2/complaints").then(), 404, "not-found");
        expectProblem(
                caller().urlEncodingEnabled(false)
                        .get(COMPLAINTS + "/../../q/metrics")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void setsAndStripsHeadersOnBothSides() {
        neighbours.complaints.on(COMPLAINTS, exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Location", neighbours.complaints.url() + COMPLAINTS + "/1");
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.getResponseHeaders().set("X-Request-Id", "from-the-service");
            StandInService.send(exchange, 201, "application/json", "{}");
        });
        caller().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "q_session_evenkeel=abc")
                .header("Connection", "X-Drop")
                .header("X-Drop", "1")
                .header("Idempotency-Key", "k1")
                .header("X-Request-Id", "abcdef-123456")
                .body("{}")
                .post(COMPLAINTS)
                .then()
                .statusCode(201)
                .header("Location", COMPLAINTS + "/1")
                .header("ETag", "\"3\"")
                .header("Set-Cookie", equalTo(null))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Request-Id", "abcdef-123456");
        StandInService.Seen seen = neighbours.complaints.last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo(gateway.getAuthority());
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Prefix")).isNull();
        assertThat(seen.header("Forwarded")).isNull();
        assertThat(seen.header("Cookie")).isNull();
        assertThat(seen.header("X-Drop")).isNull();
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k1");
        assertThat(seen.header("X-Request-Id")).isEqualTo("abcdef-123456");
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
    }

    @Test
    void replacesARequestIdThatIsNoneOfOurs() {
        caller().header("X-Request-Id", "<script>")
                .get(COMPLAINTS)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        assertThat(neighbours.complaints.last().header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void refusesABodyAboveTheLimit() throws IOException {
        expectProblem(caller().body(new byte[3 * MIB]).post(COMPLAINTS).then(), 413, "too-large");
        // Without an announced length the limit is found on the way.
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(COMPLAINTS))
                .header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(3L * MIB)))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("/problems/too-large");
    }

    @Test
    void saysWhenTheServiceIsDown() {
        neighbours.onboarding.stop();
        try {
            expectProblem(caller().get("/api/v1/onboardings").then(), 502, "upstream-unavailable");
        } finally {
            neighbours.onboarding.restart();
        }
        routed("/api/v1/onboardings", "onboarding-service");
    }

    @Test
    void saysWhenTheServiceIsTooSlow() {
        neighbours.complaints.on(COMPLAINTS, exchange -> Thread.sleep(3_000));
        long start = System.nanoTime();
        expectProblem(caller().get(COMPLAINTS).then(), 504, "upstream-timeout");
        assertThat(System.nanoTime() - start).isLessThan(2_500_000_000L);
    }

    /** While the service does not read, no more than the sockets' own buffers may be taken from the sender. */
    @Test
    void streamsALargeBodyWithoutKeepingIt() throws Exception {
        long size = 200L * MIB;
        CountDownLatch mayRead = new CountDownLatch(1);
        neighbours.complaints.on("/api/v1/complaint-imports", exchange -> {
            mayRead.await();
            long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            StandInService.send(exchange, 202, "application/json", "{\"bytes\":" + bytes + "}");
        });
        Zeros body = new Zeros(size);
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/complaint-imports?preset=cfpb"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        Thread.sleep(1_500);
        long takenWhileWaiting = body.given.get();
        mayRead.countDown();
        assertThat(takenWhileWaiting).isBetween(1L, 40L * MIB);
        assertThat(answer.get().statusCode()).isEqualTo(202);
        assertThat(answer.get().body()).isEqualTo("{\"bytes\":" + size + "}");
    }

    @Test
    void streamsALargeAnswer() throws IOException {
        long size = 100L * MIB;
        neighbours.accounts.on("/api/v1/accounts/export", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            new Zeros(size).transferTo(exchange.getResponseBody());
        });
        try (InputStream body = caller().get("/api/v1/accounts/export").asInputStream()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
        }
    }

    @Test
    void letsTheSenderGoOnWhenItAsksFirst() throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/complaint-imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + token()
                            + "\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
            out.write("abcd".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"bytes\":4");
        }
    }

    @Test
    void countsRequestsByRouteAndIsHealthy() {
        routed(COMPLAINTS, "complaints-service");
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("gateway_requests_seconds_count\\{[^}]*route=\"complaints\"[^}]*}");
    }

    private void routed(String path, String service) {
        caller().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .header("Content-Type", not("text/html"));
    }

    private RequestSpecification caller() {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token());
    }

    private String token() {
        return neighbours.provider.accessToken("handler", "handler");
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void expectProblem(ValidatableResponse response, int status, String slug) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }

    /** As many zero bytes as asked for, counted as they are taken. */
    private static final class Zeros extends InputStream {

        private final AtomicLong given = new AtomicLong();
        private final long size;

        Zeros(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given.get() < size && given.getAndIncrement() < size ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            long left = size - given.get();
            if (left <= 0) {
                return -1;
            }
            int now = (int) Math.min(length, left);
            given.addAndGet(now);
            return now;
        }
    }
}
