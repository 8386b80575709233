package org.evenkeel.accounts.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.resolve;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class MergeTest {

    @Inject
    Inbox inbox;

    @Test
    void findsAccountsWhoseNamesAreMuchAlike() {
        var one = anAccount("Záhradníctvo Kvetinka s.r.o.");
        var other = anAccount("Zahradnictvo Kvetinka, s. r. o.");
        anAccount("Pekáreň u Nováka");

        asRole("handler")
                .get("/api/v1/accounts/{id}/duplicates", one)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(List.of(other.toString())));
        asRole("employee").get("/api/v1/accounts/{id}/duplicates", one).then().statusCode(403);
        asRole("handler")
                .get("/api/v1/accounts/{id}/duplicates", Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void letsOneAccountGoOnForBothAndMakesTwoOfThemAgain() {
        var kept = anAccount("Goes on for both");
        var merged = anAccount("Is the same client");
        var staff = aStaffMember("Works for both", "works-for-both");
        var entry = timeFor(merged, staff);
        upheldComplaint(merged);
        awaitDebt(merged, 35.0f);
        awaitDebt(kept, null);

        var merge = merge(kept, merged)
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .extract()
                .<String>path("id");

        awaitDebt(kept, 35.0f);
        awaitDebt(merged, null);
        asRole("owner").get("/api/v1/accounts/{id}", merged).then().body("mergedInto", equalTo(kept.toString()));
        asRole("owner").get("/api/v1/accounts/{id}", kept).then().body("$", not(hasKey("mergedInto")));
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts?q=same client", "id", 25))
                .doesNotContain(merged.toString());
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts/" + kept + "/time-entries", "id", 25))
                .containsExactly(entry);
        assertThat(resolve(List.of("is the SAME client")).<String>path("accounts[0].id"))
                .isEqualTo(kept.toString());
        assertThat(eventsAbout(merged)).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.account.merged")
                .containsEntry("reason", "One and the same"));

        var undoing = Map.of("reason", "Two after all");
        asRole("owner")
                .header("If-Match", "\"v3\"")
                .body(undoing)
                .post("/api/v1/account-merges/{id}/undoing", merge)
                .then()
                .statusCode(412);
        asRole("owner")
                .body(undoing)
                .post("/api/v1/account-merges/{id}/undoing", merge)
                .then()
                .statusCode(200);
        awaitDebt(kept, 0.0f);
        awaitDebt(merged, 35.0f);
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts/" + kept + "/time-entries", "id", 25))
                .isEmpty();
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts?q=same client", "id", 25))
                .contains(merged.toString());
        asRole("owner")
                .body(undoing)
                .post("/api/v1/account-merges/{id}/undoing", merge)
                .then()
                .statusCode(409);
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var kept = anAccount("Merged into");
        var merged = anAccount("Merged away");
        var third = anAccount("A third account");
        merge(kept, merged).then().statusCode(201);

        merge(kept, kept).then().statusCode(400);
        merge(kept, Ids.next()).then().statusCode(404);
        merge(third, merged).then().statusCode(409);
        merge(merged, third).then().statusCode(409);
        merge(third, kept).then().statusCode(409);
        asRole("owner")
                .body(Map.of("keptId", kept, "mergedId", third, "reason", " "))
                .post("/api/v1/account-merges")
                .then()
                .statusCode(400);

        asRole("owner").get("/api/v1/accounts/{id}", third).then().body("$", not(hasKey("mergedInto")));
        assertThat(eventsAbout(third)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "handler", "auditor", "partner", "service"})
    void isForSeniorsAndOwners(String role) {
        asRole(role)
                .body(Map.of("keptId", Ids.next(), "mergedId", Ids.next(), "reason", "x"))
                .post("/api/v1/account-merges")
                .then()
                .statusCode(403);
    }

    private static Response merge(UUID kept, UUID merged) {
        return asRole("senior")
                .body(Map.of("keptId", kept, "mergedId", merged, "reason", "One and the same"))
                .post("/api/v1/account-merges");
    }

    private static String timeFor(UUID account, UUID staff) {
        return asRole("handler")
                .body(Map.of("day", LocalDate.now(ZoneOffset.UTC).toString(), "minutes", 30, "staffMemberId", staff))
                .post("/api/v1/accounts/{id}/time-entries", account)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void upheldComplaint(UUID account) {
        new IncomingEvents(inbox, "complaints")
                .arrive(IncomingEvents.event(
                        account,
                        "org.evenkeel.complaint.found",
                        Ids.next(),
                        OffsetDateTime.now(ZoneOffset.UTC),
                        "{\"verdict\":\"UPHELD\",\"shares\":[]}"));
    }

    /** @param debt null where there are to be no figures */
    private static void awaitDebt(UUID account, Float debt) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!Objects.equals(
                asRole("owner").get("/api/v1/accounts/{id}/figures", account).path("debt.value"), debt)) {
            assertThat(Instant.now()).as("debt becomes " + debt).isBefore(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
