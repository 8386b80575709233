package org.evenkeel.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last route: whoever gets here asked for a page that does not exist. */
@ApplicationScoped
class UnknownAddress {

    private final Pages pages;

    UnknownAddress(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.route().last().handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Visit visit = pages.open(context, null);
        Pages.localized(PageResource.Templates.error(visit, 404), visit)
                .renderAsync()
                .whenComplete((html, failure) -> {
                    if (failure != null) {
                        context.fail(failure);
                        return;
                    }
                    context.response()
                            .setStatusCode(404)
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                            .end(html);
                });
    }
}
