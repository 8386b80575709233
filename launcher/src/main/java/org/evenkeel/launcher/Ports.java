package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The ports of one suite: the gateway's, and the others right behind it. */
public record Ports(int gateway) {
    private static final int COUNT = 8;

    public int identity() {
        return gateway + 1;
    }

    public int complaints() {
        return gateway + 2;
    }

    public int onboarding() {
        return gateway + 3;
    }

    public int accounts() {
        return gateway + 4;
    }

    public int postgres() {
        return gateway + 5;
    }

    /** Where the mailbox takes mail. */
    public int smtp() {
        return gateway + 6;
    }

    /** Where the mailbox shows it. */
    public int mailbox() {
        return gateway + 7;
    }

    /** Free ports in a row, for tests that run beside other suites. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            // Below the range from which Linux takes the ports of outgoing connections.
            var ports = new Ports(ThreadLocalRandom.current().nextInt(12_000, 32_000));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new StartRefused("Found no " + COUNT + " free ports in a row.");
    }

    void requireFree() {
        var taken = taken();
        if (!taken.isEmpty()) {
            throw new StartRefused("Already in use on this machine: "
                    + taken.entrySet().stream()
                            .map(port -> "port " + port.getValue() + " (" + port.getKey() + ")")
                            .collect(Collectors.joining(", "))
                    + ". Set EVENKEEL_PORT to move all " + COUNT + " ports of this suite, for example EVENKEEL_PORT="
                    + (gateway + 100) + ".");
        }
    }

    private Map<String, Integer> taken() {
        var taken = new LinkedHashMap<String, Integer>();
        all().forEach((name, port) -> {
            if (isTaken(port)) {
                taken.put(name, port);
            }
        });
        return taken;
    }

    private Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway);
        all.put("identity provider", identity());
        all.put("complaints-service", complaints());
        all.put("onboarding-service", onboarding());
        all.put("accounts-service", accounts());
        all.put("PostgreSQL", postgres());
        all.put("mail", smtp());
        all.put("mailbox", mailbox());
        return all;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return false;
        } catch (BindException taken) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot try port " + port, e);
        }
    }
}
