package org.evenkeel.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** What the gateway itself answers when a request goes no further (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public enum Kind {
        INVALID_REQUEST("invalid-request", "The request breaks a rule", 400),
        UNAUTHENTICATED("not-signed-in", "You are not signed in", 401),
        FORGED_REQUEST("forged-request", "The request does not come from our own pages", 403),
        FORBIDDEN("forbidden", "You may not do this", 403),
        NOT_FOUND("not-found", "There is nothing here", 404),
        BODY_TOO_LARGE("too-large", "The body is larger than allowed here", 413),
        UPSTREAM_UNAVAILABLE("upstream-unavailable", "The service behind this address cannot be reached", 502),
        IDENTITY_UNAVAILABLE("identity-unavailable", "The identity provider cannot be reached", 503),
        UPSTREAM_TIMEOUT("upstream-timeout", "The service behind this address did not answer in time", 504);

        private final String slug;
        private final String title;
        private final int status;

        Kind(String slug, String title, int status) {
            this.slug = slug;
            this.title = title;
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public static Problem of(Kind kind, String detail, String instance) {
        return new Problem("/problems/" + kind.slug, kind.title, kind.status, detail, instance);
    }

    public Buffer toBuffer() {
        return Json.encodeToBuffer(this);
    }

    public void send(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(toBuffer());
    }
}
