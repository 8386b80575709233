package org.evenkeel.kit.http;

import jakarta.ws.rs.core.EntityTag;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.Stale;

/** {@code ETag} and {@code If-Match} (RFC 9110) over the version number of a thing. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Lets a change pass if it is based on the present version.
     *
     * @param ifMatch the request's {@code If-Match}; null or {@code *} lets every version pass
     * @throws Stale where the version is another
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        for (var candidate : ifMatch.split(",", -1)) {
            var tag = candidate.strip();
            if (!tag.matches("(W/)?\"[^\"]*\"")) {
                throw new InvalidRequest("If-Match", "must be an ETag as this service gave it, with its quotes");
            }
            if (tag.equals("\"v" + version + "\"")) {
                return;
            }
        }
        throw new Stale();
    }
}
