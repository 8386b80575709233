package org.evenkeel.complaints.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.evenkeel.complaints.Case;
import org.evenkeel.complaints.Directory;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.messages.Outbox;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceApi;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class InboundMailTest {

    private static final String MAIL_SYSTEM = TestTokens.partner("complaints:read complaints:write");
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT));

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @BeforeEach
    void knowJosh() {
        var directory = new Directory(inbox);
        directory.contact(HUDGINS, "client of " + HUDGINS, "Josh Hudgins", "Josh@hudgins.example", "en", "UTC");
        directory.contact(CLERVI, "client of " + CLERVI, "Matt Clervi", "matt@clervi.example", "en", "UTC");
    }

    private static String mail(String from, String subject, String more, String body) {
        return "From: %s\r\nTo: care@firm.example\r\nSubject: %s\r\nMessage-ID: <%s@hudgins.example>\r\n%s\r\n%s"
                .formatted(from, subject, UUID.randomUUID(), more, body);
    }

    private static ValidatableResponse post(String token, String mail) {
        return given().config(RAW)
                .auth()
                .oauth2(token)
                .contentType("message/rfc822")
                .body(mail)
                .post("/api/v1/inbound-mails")
                .then();
    }

    @Test
    void aMailOfAContactBecomesAComplaintOnce() {
        var mail =
                mail("Josh <josh@HUDGINS.example>", "The discount went to everyone", "", "It was for regulars only.");
        var first = post(MAIL_SYSTEM, mail).statusCode(201).body("outcome", equalTo("COMPLAINT"));
        String complaint = first.extract().path("complaintId");
        post(MAIL_SYSTEM, mail).statusCode(200).body("complaintId", equalTo(complaint));

        ServiceApi.as(HANDLER)
                .get("/api/v1/complaints/" + complaint)
                .then()
                .body("matter", equalTo("The discount went to everyone"))
                .body("description", equalTo("It was for regulars only."))
                .body("source", equalTo("MAIL"))
                .body("accountId", equalTo(HUDGINS.toString()))
                .body("receivedBy", equalTo("Josh Hudgins"))
                .body("limits.kind", hasItem("ACKNOWLEDGEMENT"));
    }

    @Test
    void theSameMailManyTimesAtOnceIsOneComplaint() throws Exception {
        var mail = mail("josh@hudgins.example", "Sent by an eager server", "", "Once is enough.");
        var complaints = new HashSet<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(
                            i -> () -> post(MAIL_SYSTEM, mail).extract().path("complaintId"))
                    .toList();
            for (var answer : threads.invokeAll(tries)) {
                complaints.add(answer.get());
            }
        }
        assertThat(complaints).hasSize(1).doesNotContainNull();
    }

    @Test
    void anAnswerWithTheReferenceGoesOnItsCaseAndEndsTheWaiting() {
        var complaint = Case.receivedFrom(CLIENT, Map.of()).acknowledged();
        complaint.does(HANDLER, "pauses", Map.of("reason", "The list"));
        String reference = complaint.read(HANDLER).extract().path("reference");

        post(MAIL_SYSTEM, mail("josh@hudgins.example", "Re: Thank you [" + reference + "]", "", "Here it is."))
                .statusCode(201)
                .body("outcome", equalTo("ANSWER"))
                .body("complaintId", equalTo(complaint.id()));

        complaint.read(HANDLER).body("waitingSince", nullValue());
        complaint.get(HANDLER, "/answers").statusCode(200).body("items[0].text", equalTo("Here it is."));
        complaint.get(CLIENT, "/answers").body("items.size()", equalTo(1));
        complaint.get(EMPLOYEE, "/answers").statusCode(403);
        complaint.get(HANDLER, "/history").body("items.type", hasItem("org.evenkeel.complaint.answer-received"));
    }

    @Test
    void anAnswerToAMessageOfOursFindsItsCaseWithoutTheReference() {
        var complaint = Case.receivedFrom(CLIENT, Map.of()).acknowledged();
        var ours = outbox.list(UUID.fromString(complaint.id()), null, null, 10)
                .items()
                .getFirst()
                .messageId();
        post(MAIL_SYSTEM, mail("josh@hudgins.example", "Re: hello", "In-Reply-To: " + ours + "\r\n", "Fine."))
                .statusCode(201)
                .body("complaintId", equalTo(complaint.id()));
    }

    @Test
    void nobodyWritesIntoTheCaseOfAnother() {
        var complaint = Case.receivedFrom(CLIENT, Map.of()).acknowledged();
        String reference = complaint.read(HANDLER).extract().path("reference");
        var before = complaint.trace();
        post(MAIL_SYSTEM, mail("matt@clervi.example", reference, "", "Drop it."))
                .statusCode(201)
                .body("outcome", equalTo("HELD"))
                .body("heldBecause", equalTo("CASE_OF_ANOTHER"))
                .body("complaintId", nullValue());
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void whatNobodyKnowsWaitsForSomebodyToPlaceIt() {
        String stranger = post(MAIL_SYSTEM, mail("anna@nowhere.example", "Help", "", "My invoice is wrong."))
                .statusCode(201)
                .body("outcome", equalTo("HELD"))
                .body("heldBecause", equalTo("UNKNOWN_SENDER"))
                .extract()
                .path("id");
        String away = post(
                        MAIL_SYSTEM,
                        mail("josh@hudgins.example", "Away", "Auto-Submitted: auto-replied\r\n", "Back soon"))
                .body("heldBecause", equalTo("AUTOMATIC"))
                .extract()
                .path("id");
        ServiceApi.as(HANDLER)
                .get("/api/v1/inbound-mails?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(stranger))
                .body("items.id", hasItem(away));

        place(stranger, Map.of()).statusCode(400).body("violations[0].field", equalTo("accountId"));
        place(stranger, Map.of("accountId", HUDGINS))
                .statusCode(200)
                .body("outcome", equalTo("COMPLAINT"))
                .body("placedBy", equalTo("The handler"))
                .body("complaintId", notNullValue());
        place(stranger, Map.of("accountId", HUDGINS)).statusCode(409).body("detail", containsString("placed already"));

        ServiceApi.as(HANDLER)
                .body(Map.of("reason", "An absence note"))
                .post("/api/v1/inbound-mails/" + away + "/dismissal")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DISMISSED"));
    }

    private static ValidatableResponse place(String mail, Map<String, ?> where) {
        return ServiceApi.as(HANDLER)
                .body(where)
                .post("/api/v1/inbound-mails/" + mail + "/placement")
                .then();
    }

    @Test
    void aHeldMailIsPlacedOnACaseButNotByWhomItNames() {
        var complaint = Case.namingTheEmployee().acknowledged();
        String held = post(MAIL_SYSTEM, mail("anna@nowhere.example", "More on it", "", "See above"))
                .extract()
                .path("id");
        ServiceApi.as(TestTokens.of("handler", TestTokens.subjectOf("employee")))
                .body(Map.of("complaintId", complaint.id()))
                .post("/api/v1/inbound-mails/" + held + "/placement")
                .then()
                .statusCode(403);
        place(held, Map.of("complaintId", UUID.randomUUID())).statusCode(404);
        place(held, Map.of("complaintId", complaint.id())).statusCode(200).body("outcome", equalTo("ANSWER"));
        complaint.get(HANDLER, "/answers").body("items.id", hasItem(held));
    }

    @Test
    void aConfinedMailSystemTakesNothingInForOtherAccounts() {
        var confined = TestTokens.partnerOf("complaints:write", CLERVI);
        post(confined, mail("josh@hudgins.example", "Not yours", "", "x"))
                .statusCode(201)
                .body("heldBecause", equalTo("UNKNOWN_SENDER"));
    }

    @Test
    void refusesWhatIsNoMailAndWhoMayNotSendIt() {
        post(MAIL_SYSTEM, "Hello").statusCode(400).body("violations[0].field", equalTo("body"));
        post(CLIENT, mail("josh@hudgins.example", "x", "", "x")).statusCode(403);
        post(TestTokens.partner("complaints:read"), mail("josh@hudgins.example", "x", "", "x"))
                .statusCode(403);
        post(MAIL_SYSTEM, mail("josh@hudgins.example", "x", "", "x".repeat(25 * 1024 * 1024)))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        ServiceApi.as(MAIL_SYSTEM)
                .body(Map.of())
                .post("/api/v1/inbound-mails")
                .then()
                .statusCode(415);
        ServiceApi.as(CLIENT).get("/api/v1/inbound-mails").then().statusCode(403);
    }
}
