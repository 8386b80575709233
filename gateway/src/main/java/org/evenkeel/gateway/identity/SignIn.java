package org.evenkeel.gateway.identity;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Chooses how a request signs in: whoever sends a token is checked as a caller of the API (the default
 * tenant, which knows no redirect), everybody else as a person in a browser.
 */
@ApplicationScoped
class SignIn implements TenantResolver {

    /** Tenant of the browser; Quarkus derives the name of the session cookie from it. */
    private static final String BROWSER = "evenkeel";

    static final String SESSION_COOKIE = OidcUtils.SESSION_COOKIE_NAME + "_" + BROWSER;

    @Override
    public String resolve(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.AUTHORIZATION) ? OidcUtils.DEFAULT_TENANT_ID : BROWSER;
    }

    static boolean hasSession(HttpServerRequest request) {
        Cookie cookie = request.getCookie(SESSION_COOKIE);
        return cookie != null && !cookie.getValue().isEmpty();
    }
}
