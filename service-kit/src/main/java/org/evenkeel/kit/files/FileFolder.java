package org.evenkeel.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.problem.InvalidRequest;

/** Files as they were sent, each under an identifier, in a folder that all replicas see. */
public final class FileFolder {

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long largestFile;

    /** @param sha256 in hexadecimal */
    public record Stored(String sha256, long bytes) {}

    /** @param largestFile in bytes */
    public FileFolder(Path folder, long largestFile) {
        this.folder = folder;
        this.largestFile = largestFile;
    }

    /**
     * Keeps a file so that it outlives a loss of power.
     *
     * @throws InvalidRequest where it is empty
     * @throws FileTooLarge where it is
     * @throws IOException where the sender breaks off, or the disk does not take it; nothing is kept then
     */
    public Stored receive(UUID id, InputStream body) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(id + UNFINISHED);
        try {
            var stored = write(body, part);
            Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(path(id));
    }

    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes what a crash left of uploads that were never finished. */
    public void deleteUnfinishedBefore(Instant time) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(time)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** The files that were there before a time. */
    List<UUID> finishedBefore(Instant time) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var kept = new ArrayList<UUID>();
        try (var files =
                Files.newDirectoryStream(folder, file -> !file.toString().endsWith(UNFINISHED))) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    kept.add(UUID.fromString(file.getFileName().toString()));
                }
            }
        }
        return kept;
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    private Stored write(InputStream body, Path target) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        long bytes = 0;
        try (var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > largestFile) {
                    throw new FileTooLarge(largestFile);
                }
                digest.update(buffer, 0, read);
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
            }
            if (bytes == 0) {
                throw new InvalidRequest("body", "must be a file that is not empty");
            }
            file.force(true);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private void syncFolder() throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (AccessDeniedException foldersCannotBeOpenedHere) {
            return; // Windows, which keeps names safe by itself
        }
        try (channel) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
