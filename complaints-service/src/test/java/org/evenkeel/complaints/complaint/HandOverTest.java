package org.evenkeel.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.complaints.Directory;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceApi;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class HandOverTest {

    @Inject
    Inbox inbox;

    private UUID staff(String subject, String name, boolean active, String absences) {
        return new Directory(inbox).staff(subject, name, null, "en", active, absences);
    }

    private static Map<String, Object> to(UUID staffMember) {
        return Map.of("staffMemberId", staffMember, "reason", "The client finds you slow");
    }

    private static String awayNow(UUID delegate) {
        var today = LocalDate.ofInstant(MovableClock.CLOCK.instant(), ZoneOffset.UTC);
        return "[{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"delegateId\":%s}]"
                .formatted(
                        UUID.randomUUID(),
                        today.minusDays(2),
                        today.plusDays(2),
                        delegate == null ? null : "\"" + delegate + "\"");
    }

    private static void refuses(Case complaint, Map<String, Object> request, int status, String why) {
        var before = complaint.trace();
        complaint.act(HANDLER, "handover", request).statusCode(status).body("detail", containsString(why));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void givesTheCaseToAColleagueWhoFindsItAmongHers() {
        var noa = staff("noa of the handover", "Noa Barak", true, "[]");
        var complaint = Case.received().acknowledged().does(HANDLER, "handover", to(noa));
        complaint.read(HANDLER).body("handler", equalTo("Noa Barak"));
        var hers = TestTokens.of("handler", "noa of the handover");
        assertThat(mine(hers)).contains(complaint.id());
        assertThat(mine(HANDLER)).doesNotContain(complaint.id());
        refuses(complaint, to(noa), 409, "handles the case already");
    }

    private static List<String> mine(String token) {
        return ServiceApi.as(token)
                .get("/api/v1/complaints?handler=me&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void tellsTheReasonToThoseWhoRunTheCaseOnly() {
        var noa = staff("noa of the handover", "Noa Barak", true, "[]");
        var complaint = Case.namingTheEmployee().acknowledged().does(HANDLER, "handover", to(noa));
        var reason = "items.find { it.type == 'org.evenkeel.complaint.handed-over' }.reason";
        complaint.get(HANDLER, "/history").body(reason, equalTo("The client finds you slow"));
        complaint.get(AUDITOR, "/history").body(reason, equalTo("The client finds you slow"));
        complaint.get(CLIENT, "/history").body(reason, nullValue());
        complaint.get(EMPLOYEE, "/history").body(reason, nullValue());
        assertThat(reasonsInFeed(TestTokens.partner("events:read"), complaint.id()))
                .containsOnlyNulls();
        assertThat(reasonsInFeed(TestTokens.of("service"), complaint.id()))
                .containsExactly("The client finds you slow");
    }

    private static List<String> reasonsInFeed(String token, String complaint) {
        var reasons = new ArrayList<String>();
        var after = "";
        while (true) {
            List<Map<String, Object>> batch = ServiceApi.as(token)
                    .accept("application/cloudevents-batch+json")
                    .get("/api/v1/events/complaints?limit=1000&after=" + after)
                    .jsonPath()
                    .getList("$");
            if (batch.isEmpty()) {
                return reasons;
            }
            batch.stream()
                    .filter(event -> complaint.equals(event.get("subject"))
                            && "org.evenkeel.complaint.handed-over".equals(event.get("type")))
                    .forEach(event -> reasons.add((String) event.get("reason")));
            after = (String) batch.getLast().get("cursor");
        }
    }

    @Test
    void givesItToNobodyWhoCannotLookAfterIt() {
        var complaint = Case.namingTheEmployee().acknowledged();
        var boris = staff("boris of the handover", "Boris Cohen", true, "[]");
        var away = staff("away of the handover", "Anna Away", true, awayNow(boris));
        var alone = staff("alone of the handover", "Adam Alone", true, awayNow(null));
        var former = staff("former of the handover", "Fedor Former", false, "[]");
        var named = staff(TestTokens.subjectOf("employee"), "Dana Levi", true, "[]");

        refuses(complaint, to(away), 409, "Boris Cohen (" + boris + ") stands in for them");
        refuses(complaint, to(alone), 409, "nobody stands in");
        refuses(complaint, to(named), 409, "names Dana Levi");
        refuses(complaint, to(former), 400, "staffMemberId");
        refuses(complaint, to(UUID.randomUUID()), 400, "staffMemberId");
        complaint
                .act(HANDLER, "handover", Map.of("reason", "x"))
                .statusCode(400)
                .body("violations[0].field", equalTo("staffMemberId"));
    }
}
