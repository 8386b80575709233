package org.evenkeel.complaints.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

/** How the cases of a client stand to each other. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class LinkTest {

    private static Map<String, String> to(String complaintId) {
        return Map.of("kind", "FOLLOW_UP", "complaintId", complaintId);
    }

    @Test
    void isShownByBothCases() {
        var first = Case.received();
        var second = Case.received();
        second.does(HANDLER, "links", to(first.id()));
        second.get(CLIENT, "/links")
                .body("items.complaintId", contains(first.id()))
                .body("items[0].outgoing", equalTo(true));
        first.get(CLIENT, "/links")
                .body("items.complaintId", contains(second.id()))
                .body("items[0].outgoing", equalTo(false));
        var before = first.trace();
        first.act(HANDLER, "links", to(second.id())).statusCode(400).body("violations.field", contains("complaintId"));
        assertThat(first.trace()).isEqualTo(before);
    }

    @Test
    void leadsToAnotherCaseOfTheSameAccount() {
        var complaint = Case.received();
        var elsewhere = Case.received(Map.of("accountId", CLERVI));
        var before = complaint.trace();
        for (var other :
                List.of(complaint.id(), elsewhere.id(), UUID.randomUUID().toString())) {
            complaint
                    .act(HANDLER, "links", to(other))
                    .statusCode(400)
                    .body("violations.field", contains("complaintId"));
        }
        complaint.act(CLIENT, "links", to(elsewhere.id())).statusCode(403);
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void isNotShownToWhoeverMayNotSeeTheOtherCase() {
        var naming = Case.namingTheEmployee();
        var other = Case.received();
        naming.does(HANDLER, "links", to(other.id()));
        naming.get(EMPLOYEE, "/links").statusCode(200).body("items", empty());
    }
}
