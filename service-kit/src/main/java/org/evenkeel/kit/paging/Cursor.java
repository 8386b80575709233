package org.evenkeel.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.evenkeel.kit.problem.InvalidRequest;

/** The sort key of the last row a caller has seen; opaque to them. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor after(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /**
     * Reads a cursor that came with a request.
     *
     * @param reader makes the sort key of its parts
     * @return null where there is none
     * @throws InvalidRequest where it was not made by this list
     */
    public static <K> K read(String encoded, int parts, Function<List<String>, K> reader) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var read = List.of(text.split(SEPARATOR, -1));
            if (read.size() == parts) {
                return reader.apply(read);
            }
        } catch (RuntimeException notOurs) {
            throw new InvalidRequest("cursor", "must be the `next` of an earlier page of this list");
        }
        throw new InvalidRequest("cursor", "must be the `next` of an earlier page of this list");
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
