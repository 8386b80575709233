package org.evenkeel.gateway.routing;

import java.net.URI;
import java.time.Duration;

/** @param prefix of the paths it covers; one of its segments may be {@code *}, which stands for any */
record Route(String name, String prefix, String upstream, URI url, Duration timeout, long maxBody) {

    boolean covers(String path) {
        int any = prefix.indexOf('*');
        if (any < 0) {
            return begins(path, prefix);
        }
        int behind = path.indexOf('/', any);
        return behind > any
                && path.startsWith(prefix.substring(0, any))
                && begins(path.substring(behind), prefix.substring(any + 1));
    }

    private static boolean begins(String path, String prefix) {
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
