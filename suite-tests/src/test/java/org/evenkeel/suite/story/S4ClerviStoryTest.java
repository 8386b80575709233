package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.story.Proceeding.key;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.launcher.Api;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Matt Clervi, Fresh Ideas Management: growth took our attention away from one of the first clients. */
@ExtendWith(StorySuite.class)
class S4ClerviStoryTest {

    private static final String NEGLECTED = "/api/v1/attention-watch/neglected-accounts?limit=200";

    @Test
    void theFirstClientIsFoundNeglectedAndGetsItsAttentionBack(RunningSuite suite) throws Exception {
        var first = client(suite, "One of the first", 72);
        var big = client(suite, "The big new one", 20);
        for (int ago = 15; ago >= 1; ago--) {
            boolean recent = ago <= 3;
            attend(suite, first, ago, recent ? 100 : 900);
            attend(suite, big, ago, recent ? 1_400 : 400);
        }

        var told = suite.as("owner").get(NEGLECTED).body().toString();
        assertThat(told).contains(first).doesNotContain(big);
        assertThat(suite.as("client").get(NEGLECTED).status()).isEqualTo(403);
        var seen = suite.as("handler").get(attention(first)).body();
        assertThat(seen.path("neglected").asBoolean(false)).isTrue();
        assertThat(seen.path("months")).hasSize(15);

        suite.standStillFor(Duration.ofDays(100));
        for (int ago = 3; ago >= 1; ago--) {
            attend(suite, first, ago, 1_200);
            attend(suite, big, ago, 1_400);
        }
        assertThat(suite.as("handler")
                        .get(attention(first))
                        .body()
                        .path("neglected")
                        .asBoolean(true))
                .isFalse();
    }

    private static String attention(String account) {
        return "/api/v1/accounts/" + account + "/attention";
    }

    private static String client(RunningSuite suite, String name, int months) {
        var unique = name + " " + UUID.randomUUID();
        var owner = suite.as("owner");
        var path = Proceeding.created(suite, "owner", "/api/v1/accounts", Map.of("name", unique));
        var since = LocalDate.ofInstant(suite.now(), ZoneOffset.UTC).minusMonths(months);
        var known = owner.send(owner.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        Api.JSON.writeValueAsString(Map.of("name", unique, "clientSince", since.toString())))));
        assertThat(known.status()).as(known.problem()).isEqualTo(200);
        return path.replace("/api/v1/accounts/", "");
    }

    /** Puts down what was spent on a client in a month that is over. */
    private static void attend(RunningSuite suite, String account, int monthsAgo, int minutes) {
        var month = YearMonth.from(suite.now().atZone(ZoneOffset.UTC)).minusMonths(monthsAgo);
        var spent = suite.as("handler")
                .post(
                        "/api/v1/accounts/" + account + "/time-entries",
                        Map.of("day", month.atDay(10).toString(), "minutes", minutes),
                        key());
        assertThat(spent.status()).as(spent.problem()).isEqualTo(200);
    }
}
