package org.evenkeel.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Another system behind the gateway: a small real HTTP server that answers as it was told and remembers what it saw. */
public final class StandInService {

    /** Makes an answer out of an exchange. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public record Seen(String method, String uri, Map<String, List<String>> headers) {

        public String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : String.join(",", values);
        }
    }

    private final String name;
    private final int port;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile Seen last;

    public StandInService(String name) {
        this.name = name;
        server = start(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Seen last() {
        return last;
    }

    public StandInService on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public StandInService json(String path, int status, String body) {
        return on(path, exchange -> send(exchange, status, "application/json", body));
    }

    public void stop() {
        server.stop(0);
    }

    public void restart() {
        server = start(port);
    }

    public void reset() {
        behaviours.clear();
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private HttpServer start(int onPort) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), values));
        last = new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers);
        Behaviour behaviour = behaviours.getOrDefault(exchange.getRequestURI().getPath(), this::echo);
        try {
            behaviour.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            send(exchange, 200, "application/json", "{\"service\":\"" + name + "\",\"bytes\":" + bytes + "}");
        }
    }

    static String query(HttpExchange exchange, String key) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = query == null
                ? Map.of()
                : List.of(query.split("&")).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> java.net.URLDecoder.decode(
                                        pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
        return parameters.get(key);
    }
}
