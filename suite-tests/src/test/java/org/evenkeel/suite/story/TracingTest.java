package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.eventually;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.evenkeel.launcher.Api;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One request is one trace, through all that take part in its answer. */
@ExtendWith(StorySuite.class)
class TracingTest {

    @Test
    void aComplaintIsOneTraceThroughGatewayAndServices(RunningSuite suite, TraceCollector collector) throws Exception {
        var trace = random(16);
        var handler = suite.as("handler");
        var sent = handler.send(handler.request("/api/v1/complaints")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-" + random(8) + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Api.JSON.writeValueAsString(Map.of("accountId", RunningSuite.HUDGINS, "matter", "Traced")))));
        assertThat(sent.status()).as(sent.problem()).isEqualTo(201);

        var services = eventually(
                Duration.ofSeconds(20),
                () -> collector.ofTrace(trace).stream()
                        .map(TraceCollector.Span::service)
                        .collect(Collectors.toSet()),
                seen -> seen.size() > 1);
        assertThat(services).containsExactlyInAnyOrder("gateway", "complaints-service");
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
