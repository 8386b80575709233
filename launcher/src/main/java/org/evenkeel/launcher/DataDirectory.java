package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where one suite keeps everything: databases, secrets, logs, files. One launcher at a time. */
public record DataDirectory(Path root) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code EVENKEEL_DATA}, or the user's data directory. */
    public static DataDirectory ofEnvironment() {
        var own = System.getenv("EVENKEEL_DATA");
        if (own != null && !own.isBlank()) {
            return new DataDirectory(Path.of(own));
        }
        var xdg = System.getenv("XDG_DATA_HOME");
        var base = xdg != null && !xdg.isBlank()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return new DataDirectory(base.resolve("evenkeel"));
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path files() {
        return root.resolve("files");
    }

    /** The mail that was sent on this machine. */
    Path mail() {
        return root.resolve("mail");
    }

    public Path run() {
        return root.resolve("run");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path postgres() {
        return root.resolve("postgresql");
    }

    public Path credentialsFile() {
        return root.resolve("credentials.json");
    }

    Path secretsFile() {
        return root.resolve("secrets.json");
    }

    void create() {
        try {
            Files.createDirectories(root);
            if (POSIX) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            for (var folder : new Path[] {logs(), files(), mail(), run(), cache()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StartRefused("Cannot create the data directory " + root + ": " + e, e);
        }
    }

    /** Held until closed or until this process ends, however it ends. */
    FileChannel lock() {
        try {
            var channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException sameProcess) {
                channel.close();
                throw new StartRefused("This process already runs a suite from " + root + ".", sameProcess);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + root, e);
        }
        throw new StartRefused("Another Evenkeel is running from " + root
                + ". Stop it first, or set EVENKEEL_DATA and EVENKEEL_PORT to run a second one.");
    }

    /** Passwords of the demo users and the mailbox and the secrets of the demo partners, by name. */
    public Map<String, String> credentials() {
        return read(credentialsFile());
    }

    Map<String, String> read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Reads the file and adds a random value for each name that it lacks; readable by its owner only. */
    Map<String, String> readOrCreate(Path file, Collection<String> names, int bytes) {
        Map<String, String> values = Files.exists(file) ? read(file) : new TreeMap<>();
        var random = new SecureRandom();
        boolean added = false;
        for (var name : names) {
            if (!values.containsKey(name)) {
                var value = new byte[bytes];
                random.nextBytes(value);
                values.put(name, HexFormat.of().formatHex(value));
                added = true;
            }
        }
        if (added) {
            write(file, values);
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            if (POSIX) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values) + System.lineSeparator());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
