package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API of the gateway, as one caller sees it. */
public final class Api {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    // HTTP/1.1: the gateway speaks it anyway, and asking for an upgrade costs a request with a body its stream.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI gateway;
    private final Supplier<String> token;

    public Api(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Status, JSON body (missing node where there is none), and the Location header or null. */
    public record Answer(int status, JsonNode body, String location) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The problem in one line, for people. */
        public String problem() {
            var title = body.path("title").asString("");
            var detail = body.path("detail").asString("");
            return (status + " " + title + (detail.isEmpty() ? "" : ": " + detail)).strip();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json, application/problem+json")
                .timeout(Duration.ofSeconds(60));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    parse(response),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway at " + gateway + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }

    private static JsonNode parse(HttpResponse<String> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return json && !response.body().isBlank() ? JSON.readTree(response.body()) : JSON.missingNode();
    }
}
