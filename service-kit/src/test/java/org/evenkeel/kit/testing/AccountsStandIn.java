package org.evenkeel.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Plays accounts-service behind the gateway: knows three accounts, one of them slowly, and makes others by name. */
public class AccountsStandIn implements QuarkusTestResourceLifecycleManager {

    public static final UUID HUDGINS = UUID.fromString("01990000-0000-7000-8000-000000000001");
    public static final UUID CLERVI = UUID.fromString("01990000-0000-7000-8000-000000000002");

    /** Asking for this one takes a second. */
    public static final UUID HAWKE = UUID.fromString("01990000-0000-7000-8000-000000000003");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, UUID> accounts = new ConcurrentHashMap<>(
            Map.of("Hudgins Home Goods", HUDGINS, "Clervi Catering", CLERVI, "Hawke Media Client", HAWKE));
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/v1/accounts/", this::read);
        server.createContext("/api/v1/account-resolutions", this::resolve);
        server.start();
        return Map.of(
                "quarkus.rest-client.gateway.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void read(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var found = accounts.entrySet().stream()
                .filter(account -> account.getValue().equals(id))
                .findFirst();
        if (id.equals(HAWKE)) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        if (found.isEmpty()) {
            answer(exchange, 404, Map.of("status", 404));
        } else {
            answer(exchange, 200, Map.of("id", id, "name", found.get().getKey(), "complaints", 0));
        }
    }

    private void resolve(HttpExchange exchange) throws IOException {
        var names = json.readTree(exchange.getRequestBody()).get("names");
        var resolved = new ArrayList<Map<String, Object>>();
        names.forEach(name -> resolved.add(
                Map.of("name", name.asText(), "id", accounts.computeIfAbsent(name.asText(), n -> UUID.randomUUID()))));
        answer(exchange, 200, Map.of("accounts", resolved));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
