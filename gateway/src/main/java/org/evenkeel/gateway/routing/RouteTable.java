package org.evenkeel.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a path; of several that cover it the longest prefix wins. */
@ApplicationScoped
class RouteTable {

    private final List<Route> routes;

    RouteTable(RoutingConfig config) {
        routes = config.routes().entrySet().stream()
                .map(entry -> route(entry, config.upstreams()))
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.covers(path)).findFirst();
    }

    private static Route route(
            Map.Entry<String, RoutingConfig.RouteSettings> entry, Map<String, RoutingConfig.Upstream> upstreams) {
        RoutingConfig.RouteSettings settings = entry.getValue();
        RoutingConfig.Upstream upstream = upstreams.get(settings.upstream());
        if (upstream == null) {
            throw new IllegalStateException(
                    "Route " + entry.getKey() + " names the unknown upstream " + settings.upstream());
        }
        return new Route(
                entry.getKey(),
                settings.prefix(),
                settings.upstream(),
                upstream.url(),
                settings.timeout(),
                settings.maxBody().asLongValue());
    }
}
