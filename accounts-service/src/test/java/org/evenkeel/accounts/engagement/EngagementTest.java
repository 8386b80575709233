package org.evenkeel.accounts.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class EngagementTest {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void keepsTimeOfWhoeverNotesIt() {
        var account = anAccount("Gets time");
        var me = aStaffMember("Notes her own time", "notes-her-own-time");

        String id = as(TestTokens.of("employee", "notes-her-own-time"))
                .body(Map.of("day", TODAY, "minutes", 90, "activity", "Кампания к лету"))
                .post(times(account))
                .then()
                .statusCode(200)
                .body("staffMemberId", equalTo(me.toString()))
                .body("activity", equalTo("Кампания к лету"))
                .extract()
                .path("id");

        assertThat(eventsAbout(UUID.fromString(id))).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.time.spent")
                .containsEntry(
                        "data",
                        Map.of("timeEntryId", id, "staffMemberId", me.toString(), "day", TODAY, "minutes", 90)));
    }

    @Test
    void keepsAnOccasion() {
        var account = anAccount("Is visited");
        var staff = aStaffMember("Visits", "visits");
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        String id = asRole("handler")
                .body(Map.of("kind", "VISIT", "heldAt", at.toString(), "staffMemberId", staff, "note", "Tour"))
                .post(touchpoints(account))
                .then()
                .statusCode(200)
                .body("heldAt", equalTo(at.toString()))
                .extract()
                .path("id");

        assertThat(walk(TestTokens.of("auditor"), touchpoints(account), "id", 25))
                .containsExactly(id);
        assertThat(eventsAbout(UUID.fromString(id))).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.touchpoint.held"));
    }

    @Test
    void takesAMistakeBackOnce() {
        var account = anAccount("Got time by mistake");
        var staff = aStaffMember("Mistaken", "mistaken");
        String id = asRole("handler")
                .body(Map.of("day", TODAY, "minutes", 600, "staffMemberId", staff))
                .post(times(account))
                .path("id");
        var withdrawal = times(account) + "/" + id + "/withdrawal";

        asRole("employee")
                .body(Map.of("reason", "Mine"))
                .post(withdrawal)
                .then()
                .statusCode(403);
        asRole("handler")
                .body(Map.of("reason", "Entered for the wrong client"))
                .post(withdrawal)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
        asRole("handler")
                .body(Map.of("reason", "Again"))
                .post(withdrawal)
                .then()
                .statusCode(409);
        assertThat(eventsAbout(UUID.fromString(id)))
                .extracting("type")
                .containsExactly("org.evenkeel.time.spent", "org.evenkeel.time.withdrawn");
    }

    @Test
    void isNotForClientsNorForPartnersWithoutScope() {
        var account = anAccount("May not see its own attention");

        for (var path : List.of(times(account), touchpoints(account))) {
            as(TestTokens.client(account)).get(path).then().statusCode(403);
            as(TestTokens.partner("accounts:read")).get(path).then().statusCode(403);
            as(TestTokens.partner(Scopes.READ)).get(path).then().statusCode(200);
            as(TestTokens.partnerOf(Scopes.READ, Ids.next())).get(path).then().statusCode(404);
        }
    }

    @Test
    void listsTheLastFirstAndEachOnce() {
        var account = anAccount("With much time");
        var staff = aStaffMember("Spends much", "spends-much");
        for (int i = 0; i < 7; i++) {
            asRole("handler")
                    .body(Map.of(
                            "day",
                            LocalDate.parse(TODAY).minusDays(i / 2).toString(),
                            "minutes",
                            1 + i,
                            "staffMemberId",
                            staff))
                    .post(times(account));
        }

        assertThat(walk(TestTokens.of("owner"), times(account), "day", 2))
                .hasSize(7)
                .isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
        assertThat(walk(TestTokens.of("owner"), times(account), "id", 2))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void refusesWhatCannotBeAndKeepsNothing() {
        var account = anAccount("Gets bad time");
        var staff = aStaffMember("Spends badly", "spends-badly");
        var good = Map.<String, Object>of("day", TODAY, "minutes", 30, "staffMemberId", staff, "reference", "sheet-1");
        asRole("handler").body(good).post(times(account)).then().statusCode(200);

        refuses(times(account), good, 409, "minutes", 31);
        refuses(times(account), good, 400, "minutes", 0);
        refuses(times(account), good, 400, "minutes", 1441);
        refuses(times(account), good, 400, "day", "2100-01-01");
        refuses(times(account), good, 400, "day", null);
        refuses(times(account), good, 400, "staffMemberId", Ids.next());
        refuses(times(account), good, 400, "staffMemberId", null);
        refuses(times(Ids.next()), good, 404, "minutes", 30);
        var touch = Map.<String, Object>of("kind", "CALL", "heldAt", TODAY + "T00:00:00Z", "staffMemberId", staff);
        refuses(touchpoints(account), touch, 400, "kind", "DUEL");
        refuses(touchpoints(account), touch, 400, "heldAt", "2100-01-01T00:00:00Z");
        refuses(touchpoints(account), touch, 400, "contactId", Ids.next());

        assertThat(walk(TestTokens.of("owner"), times(account), "minutes", 25)).containsExactly(30);
        assertThat(walk(TestTokens.of("owner"), touchpoints(account), "id", 25)).isEmpty();
    }

    private static void refuses(String path, Map<String, Object> good, int status, String field, Object value) {
        var entry = new HashMap<>(good);
        entry.put(field, value);
        if (status == 400) {
            entry.put("reference", UUID.randomUUID().toString());
        }
        // somebody whom no test registered, so that no entry is taken for her own
        var stranger = TestTokens.of("handler", "not in the directory");
        assertThat(as(stranger).body(entry).post(path).statusCode())
                .as(field + " " + value)
                .isEqualTo(status);
    }

    private static String times(UUID account) {
        return "/api/v1/accounts/" + account + "/time-entries";
    }

    private static String touchpoints(UUID account) {
        return "/api/v1/accounts/" + account + "/touchpoints";
    }
}
