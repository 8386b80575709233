package org.evenkeel.complaints.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.change;
import static org.evenkeel.complaints.Case.inDays;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S9: what the firm is going to do to clients, and the complaints that come of it. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class AnnouncedChangeTest {

    private static final String CHANGES = "/api/v1/announced-changes";

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static ValidatableResponse read(String id) {
        return as(AUDITOR).get(CHANGES + "/" + id).then();
    }

    private static Map<String, Object> but(String field, Object value) {
        var changed = new HashMap<>(change());
        changed.put(field, value);
        return changed;
    }

    @Test
    void countsTheComplaintsThatComeOfIt() {
        var change = Case.announcedChange();
        var complaint = Case.namingTheEmployee();
        var body = Map.of("announcedChangeId", change);
        complaint.does(HANDLER, "announced-changes", body);
        read(change).body("complaints", equalTo(1)).body("cannotOffer", equalTo("To print at a loss"));
        complaint.get(HANDLER, "/announced-changes").body("items.id", contains(change));
        var other = Case.announcedChange();
        complaint.does(HANDLER, "announced-changes", Map.of("announcedChangeId", other));
        read(change).body("complaints", equalTo(0));
        read(other).body("complaints", equalTo(1));
        complaint.get(CLIENT, "/announced-changes").statusCode(403);
        complaint.get(CLIENT, "/history").body("items.type", not(hasItem("org.evenkeel.complaint.put-down-to-change")));
        complaint.get(AUDITOR, "/history").body("items.type", hasItem("org.evenkeel.complaint.put-down-to-change"));
    }

    @Test
    void takesOnlyComplaintsOfClientsWhomItHits() {
        var change = Case.announcedChange();
        var complaint = Case.received(Map.of("accountId", CLERVI));
        var before = complaint.trace();
        complaint
                .act(HANDLER, "announced-changes", Map.of("announcedChangeId", change))
                .statusCode(409)
                .body("detail", containsString("not among those"));
        complaint
                .act(HANDLER, "announced-changes", Map.of("announcedChangeId", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("announcedChangeId"));
        assertThat(complaint.trace()).isEqualTo(before);
        complaint.get(HANDLER, "/announced-changes").body("items", empty());
    }

    @Test
    void isThoughtThroughBeforeItTakesEffect() {
        as(OWNER)
                .body(but("takesEffectAt", inDays(-1)))
                .post(CHANGES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("takesEffectAt"));
        var change = Case.announcedChange();
        as(SENIOR)
                .header("If-Match", "\"v0\"")
                .body(but("accountIds", List.of(HUDGINS, CLERVI)))
                .put(CHANGES + "/" + change)
                .then()
                .statusCode(200)
                .body("accountIds.size()", equalTo(2));
        as(SENIOR)
                .header("If-Match", "\"v0\"")
                .body(change())
                .put(CHANGES + "/" + change)
                .then()
                .statusCode(412);
        as(HANDLER).get(CHANGES + "?limit=200&account=" + CLERVI).then().body("items.id", hasItem(change));
        MovableClock.CLOCK.advance(Duration.ofDays(31));
        as(SENIOR)
                .body(change())
                .put(CHANGES + "/" + change)
                .then()
                .statusCode(409)
                .body("detail", containsString("took effect"));
        read(change).body("accountIds.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "what", "takesEffectAt", "conflict", "canOffer", "cannotOffer", "accountIds"})
    void saysAllOfIt(String field) {
        var part = new HashMap<>(change());
        part.remove(field);
        as(SENIOR)
                .body(part)
                .post(CHANGES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void hitsAccountsThatExist() {
        as(SENIOR)
                .body(but("accountIds", List.of(UUID.randomUUID())))
                .post(CHANGES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("accountIds"));
    }

    @Test
    void isWrittenBySeniorsAndNotReadByClients() {
        as(HANDLER).body(change()).post(CHANGES).then().statusCode(403);
        for (var outside : List.of(CLIENT, EMPLOYEE)) {
            as(outside).get(CHANGES).then().statusCode(403);
        }
    }
}
