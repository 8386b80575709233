package org.evenkeel.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** In a service's or the gateway's place: a process of the launcher's that gets ready when it was given all it needs. */
public final class StandIn {
    private static final List<String> NEEDED =
            List.of("EVENKEEL_ISSUER", "EVENKEEL_DB_URL", "EVENKEEL_DB_USER", "EVENKEEL_DB_PASSWORD");

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            boolean complete = NEEDED.stream().allMatch(System.getenv()::containsKey);
            exchange.sendResponseHeaders(complete ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
    }

    /** A project folder with stand-ins where the built modules are. */
    static void buildInto(Path home) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var entry = StandIn.class.getName().replace('.', '/') + ".class";
        for (var module : List.of("complaints-service", "onboarding-service", "accounts-service", "gateway")) {
            var jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar);
                    var out = new JarOutputStream(file, manifest);
                    var in = StandIn.class.getClassLoader().getResourceAsStream(entry)) {
                out.putNextEntry(new JarEntry(entry));
                in.transferTo(out);
                out.closeEntry();
            }
        }
        Files.createDirectories(home.resolve("launcher"));
        Files.createSymbolicLink(
                home.resolve("launcher/mailbox"), Path.of("mailbox").toAbsolutePath());
    }
}
