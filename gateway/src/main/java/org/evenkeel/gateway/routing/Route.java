package org.evenkeel.gateway.routing;

import java.net.URI;
import java.time.Duration;

record Route(String name, String prefix, String upstream, URI url, Duration timeout, long maxBody) {

    boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls() ? 443 : 80;
    }

    boolean isTls() {
        return "https".equals(url.getScheme());
    }
}
