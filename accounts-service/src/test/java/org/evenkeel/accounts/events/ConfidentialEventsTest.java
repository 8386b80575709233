package org.evenkeel.accounts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the feed tells of people is for the firm alone. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ConfidentialEventsTest {

    private static final Map<String, Object> PERSON =
            Map.of("name", "Noa", "email", "noa@example.com", "language", "he", "timeZone", "Asia/Jerusalem");

    @Test
    void tellsPartnersOfAccountsButNotOfPeople() {
        var before = anAccount("Before the people");
        var staff = aStaffMemberWhoIsAway();
        var contact = aContactOf(before);
        var after = anAccount("After the people");

        // one at a time, so that what is left out is passed over and does not end the feed
        var told = subjects(TestTokens.partner("events:read"), 1);

        assertThat(told)
                .contains(before.toString(), after.toString())
                .doesNotContain(staff.toString(), contact.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "owner", "auditor"})
    void tellsTheFirmAndItsServicesEverything(String role) {
        var account = anAccount("Seen by the " + role);
        var staff = aStaffMemberWhoIsAway();
        var contact = aContactOf(account);

        assertThat(subjects(TestTokens.of(role), 1000))
                .contains(account.toString(), staff.toString(), contact.toString());
    }

    private static UUID aStaffMemberWhoIsAway() {
        var id = asRole("owner")
                .body(PERSON)
                .post("/api/v1/staff-members")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        asRole("owner")
                .body(Map.of("from", "2026-12-21", "to", "2026-12-22"))
                .post("/api/v1/staff-members/{id}/absences", id)
                .then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    private static UUID aContactOf(UUID account) {
        return UUID.fromString(asRole("handler")
                .body(PERSON)
                .post("/api/v1/accounts/{id}/contacts", account)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Set<Object> subjects(String token, int limit) {
        var subjects = new HashSet<>();
        String after = "";
        while (true) {
            List<Map<String, Object>> batch = as(token)
                    .accept("application/cloudevents-batch+json")
                    .queryParam("limit", limit)
                    .queryParam("after", after)
                    .get("/api/v1/events/accounts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("$");
            if (batch.isEmpty()) {
                return subjects;
            }
            batch.forEach(event -> subjects.add(event.get("subject")));
            after = (String) batch.getLast().get("cursor");
        }
    }
}
