package org.evenkeel.launcher;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;

/** A child's log file: one generation back is kept, so that a chatty child cannot fill the disk. */
final class BoundedLog {
    private static final int REMEMBERED_LINES = 20;

    private final Path file;
    private final long limit;
    private final ArrayDeque<String> last = new ArrayDeque<>();

    BoundedLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    Path file() {
        return file;
    }

    List<String> lastLines() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /** Reads until the child closes its end. Goes on reading when the disk is full, or the child would stand still. */
    void copy(InputStream output) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                try {
                    append(line);
                } catch (IOException e) {
                    remember("(not written to " + file + ": " + e + ")");
                }
            }
        } catch (IOException e) {
            remember("(output ended: " + e + ")");
        }
    }

    private void append(String line) throws IOException {
        if (Files.exists(file) && Files.size(file) > limit) {
            Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(line);
            writer.newLine();
        }
    }

    private void remember(String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > REMEMBERED_LINES) {
                last.removeFirst();
            }
        }
    }
}
