package org.evenkeel.kit.paging;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list in a stable order.
 *
 * @param items at most as many as were asked for
 * @param next what to send as {@code cursor} for the part that follows; null at the end
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Send as `cursor` for the next part; null at the end")
        String next) {

    /**
     * Makes a page of rows of which one more than the limit was read.
     *
     * @param cursorOf gives the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> oneMoreThanLimit, int limit, Function<T, Cursor> cursorOf) {
        if (oneMoreThanLimit.size() <= limit) {
            return new Page<>(List.copyOf(oneMoreThanLimit), null);
        }
        var items = List.copyOf(oneMoreThanLimit.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /** The page with a {@code Link} header (RFC 8288) to the next one. */
    public Response toResponse(UriInfo uri) {
        var response = Response.ok(this);
        if (next != null) {
            var target =
                    uri.getRequestUriBuilder().scheme(null).host(null).port(-1).replaceQueryParam("cursor", next);
            response.links(Link.fromUriBuilder(target).rel("next").build());
        }
        return response.build();
    }
}
