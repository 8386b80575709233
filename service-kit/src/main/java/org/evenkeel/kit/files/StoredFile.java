package org.evenkeel.kit.files;

import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param name as its sender calls it
 * @param mediaType found by looking at its content
 * @param sha256 in hexadecimal
 */
public record StoredFile(UUID id, String name, String mediaType, long bytes, String sha256) {}
