package org.evenkeel.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.evenkeel.gateway.Problem;
import org.jboss.logging.Logger;

/**
 * Passes a request on to its upstream and the answer back, both as streams. The only class that knows
 * vertx-http-proxy, which is a technical preview.
 */
@ApplicationScoped
class Proxy {

    private static final Logger LOG = Logger.getLogger(Proxy.class);

    /** Long polls hold a connection each, so the pool is wider than the number of requests a service works on. */
    private static final int CONNECTIONS_PER_UPSTREAM = 256;

    private static final Duration GRACE_FOR_REFUSED_BODY = Duration.ofSeconds(2);

    /** Ours to set, or between browser and gateway only: none of them passes from outside to a service. */
    private static final List<String> NOT_FORWARDED =
            List.of("cookie", "authorization", "forwarded", "x-request-id", "expect", "proxy-connection", "x-real-ip");

    /** Between gateway and service only. */
    private static final List<String> NOT_RETURNED =
            List.of("connection", "keep-alive", "set-cookie", "server", "upgrade", "trailer", "proxy-authenticate");

    private static final List<String> ADDRESS_HEADERS = List.of("location", "content-location", "link");

    private final Vertx vertx;
    private final HttpClient client;

    Proxy(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setMaxPoolSize(CONNECTIONS_PER_UPSTREAM)
                .setKeepAliveTimeout(30)
                .setIdleTimeout(300)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    void forward(RoutingContext context, Route route, String accessToken, String requestId) {
        Passage passage = new Passage(context, route, accessToken, requestId);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(passage::connect)
                .addInterceptor(passage)
                .handle(context.request());
    }

    /** One request on its way through. */
    private final class Passage implements ProxyInterceptor {

        private final RoutingContext context;
        private final Route route;
        private final String accessToken;
        private final String requestId;
        private MeteredBody body;
        private HttpClientRequest upstreamRequest;

        Passage(RoutingContext context, Route route, String accessToken, String requestId) {
            this.context = context;
            this.route = route;
            this.accessToken = accessToken;
            this.requestId = requestId;
        }

        Future<HttpClientRequest> connect(ProxyContext proxyContext) {
            return client.request(new RequestOptions()
                            .setHost(route.url().getHost())
                            .setPort(route.port())
                            .setSsl(route.isTls()))
                    .onSuccess(request -> {
                        upstreamRequest = request;
                        // The failure of the answer says the same; without a handler it is logged as an error.
                        request.exceptionHandler(
                                failure -> LOG.debugf("Request to %s broke off: %s", route.upstream(), failure));
                    });
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxyContext) {
            ProxyRequest request = proxyContext.request();
            request.setURI(target());
            setHeaders(request.headers());
            body = new MeteredBody(request.getBody().stream(), route.maxBody());
            request.setBody(Body.body(body, request.getBody().length()));
            if ("100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }

            Promise<ProxyResponse> answer = Promise.promise();
            long timer = watch(answer, route.timeout().toMillis());
            proxyContext.sendRequest().onComplete(result -> {
                if (result.succeeded()) {
                    answer.tryComplete(result.result());
                } else {
                    answer.tryFail(result.cause());
                }
            });
            return answer.future()
                    .onComplete(result -> vertx.cancelTimer(timer))
                    .recover(failure -> Future.succeededFuture(refusal(request, failure)));
        }

        /** What was matched is what is sent: the normalised path, so no ".." reaches a service. */
        private String target() {
            String query = context.request().query();
            String path = context.normalizedPath();
            return query == null ? path : path + "?" + query;
        }

        private void setHeaders(MultiMap headers) {
            HttpServerRequest incoming = context.request();
            for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
                for (String named : line.split(",")) {
                    headers.remove(named.strip());
                }
            }
            NOT_FORWARDED.forEach(headers::remove);
            headers.names().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                    .toList()
                    .forEach(headers::remove);
            headers.set("X-Forwarded-For", incoming.remoteAddress().hostAddress());
            headers.set("X-Forwarded-Proto", incoming.scheme());
            if (incoming.authority() != null) {
                headers.set("X-Forwarded-Host", incoming.authority().toString());
            }
            headers.set("X-Request-Id", requestId);
            if (accessToken != null) {
                headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken);
            }
        }

        private long watch(Promise<ProxyResponse> answer, long delayMillis) {
            return vertx.setTimer(Math.max(1, delayMillis), timer -> {
                if (answer.future().isComplete()) {
                    return;
                }
                long leftMillis = route.timeout().toMillis() - TimeUnit.NANOSECONDS.toMillis(body.silentNanos());
                if (leftMillis > 0) {
                    watch(answer, leftMillis);
                } else {
                    answer.tryFail(new UpstreamSilent());
                    if (upstreamRequest != null) {
                        upstreamRequest.reset();
                    }
                }
            });
        }

        private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
            Problem.Kind kind;
            String detail;
            if (body.exceeded()) {
                kind = Problem.Kind.BODY_TOO_LARGE;
                detail = "At most " + route.maxBody() + " bytes are taken here.";
                closeUnlessEndedSoon();
            } else if (failure instanceof UpstreamSilent) {
                kind = Problem.Kind.UPSTREAM_TIMEOUT;
                detail = route.upstream() + " did not answer within "
                        + route.timeout().toMillis() + " ms.";
                LOG.warnf("%s [requestId=%s]", detail, requestId);
            } else {
                kind = Problem.Kind.UPSTREAM_UNAVAILABLE;
                detail = route.upstream() + " cannot be reached at the moment.";
                // When the caller has gone (a long poll given up), nothing is wrong with the service.
                LOG.logf(
                        context.response().closed() ? Logger.Level.DEBUG : Logger.Level.WARN,
                        "%s [requestId=%s]: %s",
                        detail,
                        requestId,
                        failure);
            }
            return request.release()
                    .response()
                    .setStatusCode(kind.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .setBody(Body.body(
                            Problem.of(kind, detail, context.normalizedPath()).toBuffer()));
        }

        /** The sender gets time to read the refusal, but not to send gigabytes into the void. */
        private void closeUnlessEndedSoon() {
            HttpServerRequest incoming = context.request();
            vertx.setTimer(GRACE_FOR_REFUSED_BODY.toMillis(), timer -> {
                if (!incoming.isEnded()) {
                    incoming.connection().close();
                }
            });
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxyContext) {
            MultiMap headers = proxyContext.response().headers();
            NOT_RETURNED.forEach(headers::remove);
            // What the gateway has set already (request id, security headers) is not doubled.
            context.response().headers().names().forEach(headers::remove);
            for (String name : ADDRESS_HEADERS) {
                String value = headers.get(name);
                if (value != null) {
                    headers.set(name, value.replace(route.url() + "/", "/"));
                }
            }
            return proxyContext.sendResponse();
        }
    }

    private static final class UpstreamSilent extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
