package org.evenkeel.complaints.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How content the client is, asked after the case was closed. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class RatingTest {

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Case closed() {
        return Case.namingTheEmployee()
                .inFinding()
                .does(
                        HANDLER,
                        "findings",
                        Map.of(
                                "verdict", "UPHELD",
                                "reason", "The contract says so",
                                "shares", List.of(Map.of("cause", "MISUSE", "percent", 100)),
                                "lesson", "Say it before"))
                .does(
                        HANDLER,
                        "resolutions",
                        Map.of("explanation", "We are sorry", "redresses", List.of(Map.of("kind", "APOLOGY"))))
                .does(HANDLER, "closure", Map.of("reason", "Settled"));
    }

    @Test
    void isGivenOnceTheCaseIsClosedAndChangedUntilItsLimit() {
        var complaint = closed();
        complaint.get(CLIENT, "/rating").statusCode(404);
        complaint.does(CLIENT, "rating", Map.of("score", 2, "comment", "It took long"));
        MovableClock.CLOCK.advance(Duration.ofDays(29));
        complaint.does(CLIENT, "rating", Map.of("score", 4));
        complaint.get(HANDLER, "/rating").body("score", equalTo(4)).body("ratedBy", equalTo("The client"));
        complaint
                .get(AUDITOR, "/history")
                .body("items.findAll { it.type == 'org.evenkeel.complaint.rated' }.data.score", contains(2, 4));
        MovableClock.CLOCK.advance(Duration.ofDays(2));
        var before = complaint.trace();
        complaint
                .act(CLIENT, "rating", Map.of("score", 1))
                .statusCode(409)
                .body("detail", containsString("could be rated until"));
        complaint.read(CLIENT).body("allowedActions", not(hasItem("rate")));
        assertThat(complaint.trace()).isEqualTo(before);
        complaint.get(CLIENT, "/rating").body("score", equalTo(4));
    }

    @Test
    void isTheClientsOnly() {
        var complaint = closed();
        complaint.act(HANDLER, "rating", Map.of("score", 5)).statusCode(403);
        complaint.act(TestTokens.client(CLERVI), "rating", Map.of("score", 1)).statusCode(404);
        complaint.get(EMPLOYEE, "/rating").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, 2_000_000_000})
    void isFromOneToFive(int score) {
        closed().act(CLIENT, "rating", Map.of("score", score))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("score")));
    }
}
