package org.evenkeel.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens a visit for a request and renders templates in its language. */
@ApplicationScoped
class Pages {

    private static final String LANGUAGE_COOKIE = "EVENKEEL_LANG";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    Visit open(RoutingContext context, SecurityIdentity identity) {
        boolean known = identity != null && !identity.isAnonymous();
        return new Visit(
                language(context),
                known ? nameOf(identity) : null,
                known ? identity.getRoles().stream().sorted().toList() : List.of(),
                context.normalizedPath(),
                context.request().query());
    }

    Uni<Response> render(TemplateInstance template, Visit visit, int status) {
        return Uni.createFrom()
                .completionStage(() -> localized(template, visit).renderAsync())
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Cache-Control", "no-store")
                        .header("Content-Language", visit.language().tag())
                        .entity(html)
                        .build());
    }

    static TemplateInstance localized(TemplateInstance template, Visit visit) {
        return template.setAttribute(
                MessageBundles.ATTRIBUTE_LOCALE, visit.language().locale());
    }

    /** A choice in the address is remembered; without one the cookie counts, then the browser's wish. */
    private static Language language(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Language> chosen =
                Optional.ofNullable(request.getParam("lang")).flatMap(Language::ofTag);
        chosen.ifPresent(language -> context.response()
                .addCookie(Cookie.cookie(LANGUAGE_COOKIE, language.tag())
                        .setPath("/")
                        .setMaxAge(REMEMBERED.toSeconds())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)));
        return chosen.or(() -> Optional.ofNullable(request.getCookie(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Language::ofTag))
                .orElseGet(() -> Language.negotiate(request.getHeader("Accept-Language")));
    }

    private static String nameOf(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") != null) {
            return token.getClaim("name").toString();
        }
        return identity.getPrincipal().getName();
    }
}
