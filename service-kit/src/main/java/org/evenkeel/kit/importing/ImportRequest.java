package org.evenkeel.kit.importing;

import java.util.Map;

/**
 * What comes along with a file.
 *
 * @param preset the name of one of the service's presets
 * @param filename as the sender calls it, only for people; may be null
 * @param columns field → column, where the preset does not fit; may be empty
 * @param subject who sends it, as the token says
 * @param subjectName how people call them; may be null
 */
public record ImportRequest(
        String preset,
        ImportFormat format,
        String filename,
        Map<String, String> columns,
        String subject,
        String subjectName) {}
