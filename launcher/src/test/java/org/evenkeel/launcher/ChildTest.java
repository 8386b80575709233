package org.evenkeel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private Orphans orphans;

    @BeforeEach
    void prepare() {
        orphans = new Orphans(folder);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var child : children) {
            child.stop();
        }
    }

    @Test
    void startsADeadChildAgainAndShowsTheEndOfItsLog() throws InterruptedException {
        var child = start("echo working; exec sleep 60", () -> true);
        await(() -> child.lastLines().contains("working"));
        var first = child.handle();

        first.destroyForcibly();

        await(() -> child.handle().pid() != first.pid());
        assertThat(child.handle().isAlive()).isTrue();
        assertThat(reports).singleElement().asString().contains("test ended unexpectedly", "exit code 137", "working");
    }

    @Test
    void refusesTheStartWhenAChildKeepsDying() {
        var child = start("echo no configuration; exit 3", () -> false);

        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(20)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("died 3 times");
    }

    @Test
    void stopLeavesNothingBehindAndStartsNothing() throws InterruptedException {
        var child = start("exec sleep 60", () -> true);
        var process = child.handle();

        child.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(child.handle().pid()).isEqualTo(process.pid());
        assertThat(reports).isEmpty();
        assertThat(folder.resolve("test.pid")).doesNotExist();
    }

    @Test
    void endsWhatAKilledLauncherLeftAndNothingElse() throws Exception {
        var orphan = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), Sleeper.class.getName())
                .start();
        orphans.remember("left", orphan.toHandle());
        var stranger = new ProcessBuilder("sleep", "60").start();
        orphans.remember("stranger", stranger.toHandle());
        Files.writeString(folder.resolve("torn.pid"), "12");

        orphans.end(List.of("left", "stranger", "torn", "unknown"), reports::add);

        assertThat(orphan.waitFor()).isNotZero();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(reports).singleElement().asString().contains("left");
        stranger.destroyForcibly().waitFor();
    }

    @Test
    void waitsLongerEachTimeAndShortlyAfterAStableRun() {
        var backoff = Backoff.standard();
        var crash = Duration.ofSeconds(2);

        var waits = List.of(
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(crash),
                backoff.afterRunOf(Duration.ofMinutes(2)));

        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 1L);
    }

    @Test
    void logKeepsOneGenerationOnly() throws Exception {
        var file = folder.resolve("chatty.log");
        var log = new BoundedLog(file, 100);

        log.copy(new ByteArrayInputStream("0123456789\n".repeat(200).getBytes(StandardCharsets.UTF_8)));

        assertThat(Files.size(file)).isLessThan(130);
        assertThat(Files.size(Path.of(file + ".1"))).isLessThan(130);
        assertThat(log.lastLines()).hasSize(20);
    }

    /** A process to be left over. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }

    private Child start(String script, BooleanSupplier readiness) {
        var spec = new Child.Spec("test", List.of("sh", "-c", script), Map.of(), readiness, Process::destroy);
        var backoff = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(1));
        var child = new Child(spec, folder, orphans, reports::add, backoff);
        children.add(child);
        child.start();
        return child;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain");
            }
            Thread.sleep(20);
        }
    }
}
