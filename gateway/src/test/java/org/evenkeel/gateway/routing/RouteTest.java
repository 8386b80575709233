package org.evenkeel.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static Route to(String prefix) {
        return new Route("boats", prefix, "harbour", URI.create("http://harbour"), Duration.ofSeconds(1), 1);
    }

    @Test
    void coversItsPrefixAndWhatIsBelow() {
        var route = to("/api/v1/boats");
        assertThat(route.covers("/api/v1/boats")).isTrue();
        assertThat(route.covers("/api/v1/boats/7/sails")).isTrue();
        assertThat(route.covers("/api/v1/boats-for-sale")).isFalse();
        assertThat(route.covers("/api/v1")).isFalse();
    }

    @Test
    void coversAnySegmentInThePlaceOfAStar() {
        var route = to("/api/v1/boats/*/sails");
        assertThat(route.covers("/api/v1/boats/7/sails")).isTrue();
        assertThat(route.covers("/api/v1/boats/7/sails/2")).isTrue();
        assertThat(route.covers("/api/v1/boats/7/sailsmen")).isFalse();
        assertThat(route.covers("/api/v1/boats/7/8/sails")).isFalse();
        assertThat(route.covers("/api/v1/boats//sails")).isFalse();
        assertThat(route.covers("/api/v1/boats/7")).isFalse();
        assertThat(route.covers("/api/v1/boats/")).isFalse();
        assertThat(route.covers("/api/v1/ships/7/sails")).isFalse();
    }
}
