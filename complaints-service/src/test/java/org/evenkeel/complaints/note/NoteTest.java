package org.evenkeel.complaints.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What those who run a case tell each other stays between them. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class NoteTest {

    private static final String WRITTEN = "org.evenkeel.complaint.note-written";
    private static final String NAMED_HANDLER = TestTokens.of("handler", TestTokens.subjectOf("employee"));

    @Test
    void isReadByThoseWhoRunTheCaseAndAuditors() {
        var complaint = Case.namingTheEmployee()
                .does(HANDLER, "notes", Map.of("text", "לדבר איתו בבוקר"))
                .does(SENIOR, "notes", Map.of("text", "He is right, I think"));
        for (var reader : List.of(HANDLER, SENIOR, AUDITOR)) {
            complaint
                    .get(reader, "/notes")
                    .statusCode(200)
                    .body("items.text", contains("לדבר איתו בבוקר", "He is right, I think"))
                    .body("items.writtenBy", contains("The handler", "The senior"));
        }
    }

    @Test
    void isNeverSeenByTheClientOrWhomTheCaseNames() {
        var complaint = Case.namingTheEmployee().does(HANDLER, "notes", Map.of("text", "She seems tired"));
        for (var outside : List.of(CLIENT, EMPLOYEE, TestTokens.partner("complaints:read"))) {
            complaint.get(outside, "/notes").statusCode(403);
            complaint.get(outside, "/history").statusCode(200).body("items.type", not(hasItem(WRITTEN)));
        }
        complaint.get(NAMED_HANDLER, "/notes").statusCode(403).body("detail", containsString("names you"));
        complaint.get(NAMED_HANDLER, "/history").body("items.type", not(hasItem(WRITTEN)));
        complaint.get(AUDITOR, "/history").body("items.type", hasItem(WRITTEN));
    }

    @Test
    void isRefusedEmptyAndByWhomTheCaseNames() {
        var complaint = Case.namingTheEmployee();
        var before = complaint.trace();
        complaint.act(HANDLER, "notes", Map.of("text", " ")).statusCode(400);
        complaint.act(HANDLER, "notes", Map.of("text", "x".repeat(20_001))).statusCode(400);
        complaint.act(NAMED_HANDLER, "notes", Map.of("text", "It was not me")).statusCode(403);
        assertThat(complaint.trace()).isEqualTo(before);
    }
}
