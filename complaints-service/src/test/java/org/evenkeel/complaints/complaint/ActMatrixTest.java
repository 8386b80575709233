package org.evenkeel.complaints.complaint;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.evenkeel.kit.testing.AccountsStandIn.CLERVI;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.evenkeel.complaints.Case;
import org.evenkeel.complaints.Directory;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act in every state by everybody: either it is open to them, or it is refused and changes nothing. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ActMatrixTest {

    private static final String NOBODY_OF_THE_LAW = "none";
    private static final String COLLEAGUE = "a colleague of everybody";

    @Inject
    Inbox inbox;

    @BeforeEach
    void aColleagueIsThere() {
        var directory = new Directory(inbox);
        directory.staff(COLLEAGUE, "Noa Barak", "noa@firm.example", "he", true, "[]");
        directory.contact(HUDGINS, "Josh", "Josh Hudgins", "josh@hudgins.example", "en", "UTC");
    }

    private static final Map<Character, String> ROLES = Map.of(
            'c', "client",
            'e', "employee",
            'h', "handler",
            's', "senior",
            'o', "owner",
            'p', "complaints:write");

    private static final Map<Integer, String> PROBLEMS =
            Map.of(403, "/problems/forbidden", 404, "/problems/not-found", 409, "/problems/transition-refused");

    private static final List<ComplaintStatus> LIFE = List.of(
            ComplaintStatus.RECEIVED,
            ComplaintStatus.ACKNOWLEDGED,
            ComplaintStatus.HEARING,
            ComplaintStatus.FINDING,
            ComplaintStatus.RESOLUTION,
            ComplaintStatus.CLOSED,
            ComplaintStatus.REOPENED,
            ComplaintStatus.WITHDRAWN);

    /**
     * The law, written down a second time and on purpose apart from {@link Act}: a change of the one alone fails.
     * States: Received, Acknowledged, Hearing, Finding, reSolution, Closed, reOpened, Withdrawn. Callers: client,
     * employee, handler, senior, owner, partner. Named: whether it is open to those as well whom the case names.
     */
    private static final Map<String, Rule> LAW = """
            acknowledge        R.......  ..hso.  no
            take-over          .AHFS.O.  ..hso.  no
            hand-over          .AHFS.O.  ..hso.  no
            pause              .AHFS.O.  ..hso.  no
            resume             .AHFS.O.  ..hso.  no
            write-message      .AHFSCO.  ..hso.  no
            hold-message       .AHFSCO.  ..hso.  no
            reword-message     .AHFSCO.  ..hso.  no
            release-message    .AHFSCO.  ..hso.  no
            name-person        RAH...O.  c.hsop  named
            identify-person    RAH...O.  ..hso.  named
            record-talk        RAHFS.O.  ...so.  no
            open-hearing       .A....O.  ..hso.  no
            moderate           ..H.....  ...so.  no
            invite             ..H.....  ..hso.  no
            make-statement     ..H.....  cehso.  named
            decline-statement  ..H.....  cehso.  named
            open-session       ..H.....  ...so.  no
            close-session      ..H.....  ...so.  no
            conclude-hearing   ..H.....  ..hso.  no
            add-attachment     RAHFSCOW  cehsop  named
            remove-attachment  RAHFSCOW  ..hso.  no
            add-evidence       RAHF..O.  ..hso.  no
            find               ...F....  ..hso.  no
            decide-resolution  ....S...  ..hso.  no
            approve-resolution ....S...  ...so.  no
            refuse-resolution  ....S...  ...so.  no
            keep-commitment    ..HFSCO.  ..hso.  no
            close              ....S...  ..hso.  no
            reopen             ...FSC.W  c.hsop  no
            escalate           RAHFS.O.  cehso.  named
            join               RAHFS.O.  ...so.  no
            withdraw           RAHFS.O.  c.hsop  no
            record-incident    RAHFSCOW  .ehso.  named
            confirm-incident   RAHFSCOW  ..hso.  no
            answer-incident    RAHFSCOW  c.....  named
            retract-incident   RAHFSCOW  ...so.  no
            write-note         RAHFSCOW  ..hso.  no
            rate               .....C..  c.....  named
            dispute-invoice    RAHFS.O.  c.hsop  named
            settle-invoice     RAHFSCOW  ..hso.  no
            link               RAHFSCOW  ..hso.  no
            put-down-to-change RAHFSCOW  ..hso.  no
            """.lines()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(cells -> cells[0], cells -> Rule.of(cells[1], cells[2], cells[3])));

    private record Rule(Set<ComplaintStatus> states, Set<String> roles, boolean openToNamed) {

        private static Rule of(String states, String roles, String named) {
            return new Rule(
                    IntStream.range(0, LIFE.size())
                            .filter(place -> states.charAt(place) != '.')
                            .mapToObj(LIFE::get)
                            .collect(Collectors.toSet()),
                    roles.chars()
                            .filter(role -> role != '.')
                            .mapToObj(role -> ROLES.get((char) role))
                            .collect(Collectors.toSet()),
                    named.equals("named"));
        }

        private boolean isFor(Someone someone) {
            return roles.contains(someone.role) && someone.sees && (openToNamed || !someone.named);
        }

        /** Why it is not possible for them: by role, because they do not know the case, or as the case stands. */
        private int refusal(Someone someone) {
            if (!roles.contains(someone.role)) {
                return 403;
            }
            if (!someone.sees) {
                return 404;
            }
            return isFor(someone) ? 409 : 403;
        }
    }

    /** Everybody who may call, as they stand to a case of Hudgins that names the employee. */
    private enum Someone {
        CLIENT_OF_THE_ACCOUNT(CLIENT, "client", true, false),
        CLIENT_OF_ANOTHER(TestTokens.client(CLERVI), "client", false, false),
        NAMED_EMPLOYEE(EMPLOYEE, "employee", true, true),
        OTHER_EMPLOYEE(TestTokens.of("employee", "another employee"), "employee", false, false),
        HANDLER_OF_THE_CASE(HANDLER, "handler", true, false),
        NAMED_HANDLER(TestTokens.of("handler", TestTokens.subjectOf("employee")), "handler", true, true),
        MODERATOR(SENIOR, "senior", true, false),
        NAMED_SENIOR(TestTokens.of("senior", TestTokens.subjectOf("employee")), "senior", true, true),
        OWNER_OF_THE_FIRM(OWNER, "owner", true, false),
        NAMED_OWNER(TestTokens.of("owner", TestTokens.subjectOf("employee")), "owner", true, true),
        READING_AUDITOR(AUDITOR, NOBODY_OF_THE_LAW, true, false),
        PARTNER(TestTokens.partner("complaints:read complaints:write"), "complaints:write", true, false),
        READING_PARTNER(TestTokens.partner("complaints:read"), NOBODY_OF_THE_LAW, true, false),
        PARTNER_OF_ANOTHER(
                TestTokens.partnerOf("complaints:read complaints:write", CLERVI), "complaints:write", false, false);

        private final String token;
        private final String role;
        private final boolean sees;
        private final boolean named;

        Someone(String token, String role, boolean sees, boolean named) {
            this.token = token;
            this.role = role;
            this.sees = sees;
            this.named = named;
        }

        private Set<String> allowedActions(Case complaint) {
            if (!sees) {
                complaint.read(token).statusCode(404);
                return Set.of();
            }
            return Set.copyOf(complaint.read(token).statusCode(200).extract().<List<String>>path("allowedActions"));
        }
    }

    private record Attempt(String path, Map<String, ?> body) {}

    /** How each act is tried: with a body that nothing is wrong with, so that the act itself is what is refused. */
    private static Map<Act, Attempt> attempts(Case complaint) {
        var reason = Map.of("reason", "It has to be so");
        var participant = invitedClientOf(complaint);
        var message = messageOn(complaint);
        return Map.ofEntries(
                entry(Act.ACKNOWLEDGE, new Attempt("acknowledgement", Map.of("nextStepBy", inDays(2)))),
                entry(Act.TAKE_OVER, new Attempt("takeover", reason)),
                entry(
                        Act.HAND_OVER,
                        new Attempt(
                                "handover", Map.of("staffMemberId", Directory.idOf(COLLEAGUE), "reason", "So it is"))),
                entry(Act.PAUSE, new Attempt("pauses", reason)),
                entry(Act.RESUME, new Attempt("resumption", Map.of())),
                entry(Act.WRITE_MESSAGE, new Attempt("messages", CALM)),
                entry(Act.HOLD_MESSAGE, new Attempt("messages/" + message + "/cooling-off", Map.of())),
                entry(Act.REWORD_MESSAGE, new Attempt("messages/" + message + "/wordings", CALM)),
                entry(Act.RELEASE_MESSAGE, new Attempt("messages/" + message + "/release", Map.of())),
                entry(Act.NAME_PERSON, new Attempt("named-people", Map.of("name", "Noa Bar"))),
                entry(Act.IDENTIFY_PERSON, new Attempt("named-people/1/identity", Map.of("outsider", true))),
                entry(
                        Act.RECORD_TALK,
                        new Attempt(
                                "talks",
                                Map.of(
                                        "heldAt", MovableClock.CLOCK.instant().toString(),
                                        "spokenWith", "Josh Hudgins",
                                        "notes", "He wants the list checked before each mailing"))),
                entry(Act.OPEN_HEARING, new Attempt("hearings", Map.of())),
                entry(Act.MODERATE, new Attempt("moderation", Map.of())),
                entry(Act.INVITE, new Attempt("invitations", Map.of("deadline", inDays(3)))),
                entry(
                        Act.MAKE_STATEMENT,
                        new Attempt(
                                "statements",
                                Map.of("participantId", participant, "statement", "They sent it to everyone."))),
                entry(
                        Act.DECLINE_STATEMENT,
                        new Attempt(
                                "declined-statements",
                                Map.of("participantId", participant, "reason", "The mail says it all"))),
                entry(Act.OPEN_SESSION, new Attempt("sessions", Map.of())),
                entry(
                        Act.CLOSE_SESSION,
                        new Attempt(
                                "session-closure", Map.of("minutes", "Both spoke.", "attended", List.of(participant)))),
                entry(Act.CONCLUDE_HEARING, new Attempt("hearing-conclusion", Map.of())),
                entry(Act.ADD_ATTACHMENT, new Attempt("attachments?filename=mail.txt", Map.of())),
                entry(
                        Act.REMOVE_ATTACHMENT,
                        new Attempt("attachments/" + attachmentOf(complaint) + "/removal", reason)),
                entry(Act.ADD_EVIDENCE, new Attempt("evidence", Map.of("description", "Mail of 3 March"))),
                entry(
                        Act.FIND,
                        new Attempt(
                                "findings",
                                Map.of(
                                        "verdict", "UPHELD",
                                        "reason", "The discount was promised to regular customers only",
                                        "shares", List.of(Map.of("cause", "MISUSE", "percent", 100)),
                                        "lesson", "Show the client the list before each mailing"))),
                entry(
                        Act.DECIDE_RESOLUTION,
                        new Attempt(
                                "resolutions",
                                Map.of(
                                        "explanation",
                                        "We are sorry",
                                        "redresses",
                                        List.of(Map.of("kind", "APOLOGY"))))),
                entry(Act.APPROVE_RESOLUTION, new Attempt("approval", Map.of())),
                entry(Act.REFUSE_RESOLUTION, new Attempt("approval-refusal", reason)),
                entry(
                        Act.KEEP_COMMITMENT,
                        new Attempt("commitments/" + promiseOf(complaint) + "/fulfilment", Map.of("note", "Sent"))),
                entry(Act.CLOSE, new Attempt("closure", reason)),
                entry(Act.REOPEN, new Attempt("reopening", reason)),
                entry(Act.ESCALATE, new Attempt("escalation", reason)),
                entry(Act.JOIN, new Attempt("participation", Map.of())),
                entry(Act.WITHDRAW, new Attempt("withdrawal", reason)),
                entry(Act.RECORD_INCIDENT, new Attempt("conduct-incidents", Case.insult())),
                entry(
                        Act.CONFIRM_INCIDENT,
                        new Attempt("conduct-incidents/" + incidentOf(complaint) + "/confirmations", Map.of())),
                entry(
                        Act.ANSWER_INCIDENT,
                        new Attempt(
                                "conduct-incidents/" + incidentOf(complaint) + "/answer",
                                Map.of("answer", "I was upset", "disputed", false))),
                entry(
                        Act.RETRACT_INCIDENT,
                        new Attempt("conduct-incidents/" + incidentOf(complaint) + "/retraction", reason)),
                entry(Act.WRITE_NOTE, new Attempt("notes", Map.of("text", "He is easier to reach in the morning"))),
                entry(
                        Act.PUT_DOWN_TO_CHANGE,
                        new Attempt("announced-changes", Map.of("announcedChangeId", Case.announcedChange()))),
                entry(Act.RATE, new Attempt("rating", Map.of("score", 4))),
                entry(Act.DISPUTE_INVOICE, new Attempt("disputed-invoices", Case.invoice())),
                entry(
                        Act.SETTLE_INVOICE,
                        new Attempt(
                                "disputed-invoices/" + disputedInvoiceOf(complaint) + "/settlement",
                                Map.of("settlement", "STANDS"))),
                entry(
                        Act.LINK,
                        new Attempt(
                                "links",
                                Map.of(
                                        "kind",
                                        "FOLLOW_UP",
                                        "complaintId",
                                        Case.received().id()))));
    }

    private static String invitedClientOf(Case complaint) {
        String invited = complaint
                .get(HANDLER, "/hearings")
                .statusCode(200)
                .extract()
                .path("items.participants.flatten().find { it.side == 'CLIENT' }?.id");
        return invited == null ? UUID.randomUUID().toString() : invited;
    }

    private static String messageOn(Case complaint) {
        String written =
                complaint.get(HANDLER, "/messages").statusCode(200).extract().path("items.find()?.id");
        return written == null ? UUID.randomUUID().toString() : written;
    }

    private static String promiseOf(Case complaint) {
        String promised =
                complaint.get(HANDLER, "/commitments").statusCode(200).extract().path("items[0]?.id");
        return promised == null ? UUID.randomUUID().toString() : promised;
    }

    private static String attachmentOf(Case complaint) {
        String added =
                complaint.get(AUDITOR, "/attachments").statusCode(200).extract().path("items[0]?.id");
        return added == null ? UUID.randomUUID().toString() : added;
    }

    private static String incidentOf(Case complaint) {
        String recorded = complaint
                .get(AUDITOR, "/conduct-incidents")
                .statusCode(200)
                .extract()
                .path("items[0]?.id");
        return recorded == null ? UUID.randomUUID().toString() : recorded;
    }

    private static String disputedInvoiceOf(Case complaint) {
        String disputed = complaint
                .get(AUDITOR, "/disputed-invoices")
                .statusCode(200)
                .extract()
                .path("items[0]?.id");
        return disputed == null ? UUID.randomUUID().toString() : disputed;
    }

    private static Case in(ComplaintStatus status) {
        var complaint = Case.namingTheEmployee("Josh Hudgins");
        return switch (status) {
            case RECEIVED -> complaint;
            case ACKNOWLEDGED -> complaint.acknowledged();
            case HEARING -> complaint.inHearing();
            case FINDING -> complaint.inFinding();
            case RESOLUTION -> doing(complaint.inFinding(), HANDLER, Act.FIND);
            case CLOSED ->
                doing(doing(in(ComplaintStatus.RESOLUTION), HANDLER, Act.DECIDE_RESOLUTION), HANDLER, Act.CLOSE);
            case REOPENED -> doing(complaint.inFinding(), CLIENT, Act.REOPEN);
            case WITHDRAWN -> doing(complaint, CLIENT, Act.WITHDRAW);
        };
    }

    private static Case doing(Case complaint, String token, Act act) {
        var attempt = attempts(complaint).get(act);
        return complaint.does(token, attempt.path(), attempt.body());
    }

    @Test
    void actsAreLegalAsTheLawSays() {
        assertThat(byAct(Act::toString)).containsOnlyKeys(LAW.keySet());
        assertThat(LIFE).containsExactly(ComplaintStatus.values());
        assertThat(byAct(act -> new Rule(
                        LIFE.stream().filter(act::isLegalIn).collect(Collectors.toSet()),
                        act.who().roles(),
                        !act.who().mustBeImpartial())))
                .containsExactlyInAnyOrderEntriesOf(LAW);
    }

    private static <T> Map<String, T> byAct(Function<Act, T> answer) {
        return Arrays.stream(Act.values()).collect(Collectors.toMap(Act::toString, answer));
    }

    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void whatIsNotAllowedIsRefusedAndChangesNothing(ComplaintStatus status) {
        var complaint = in(status);
        complaint.read(AUDITOR).body("status", equalTo(status.name()));
        var attempts = attempts(complaint);
        assertThat(attempts).as("each act is tried").containsOnlyKeys(Act.values());
        var softly = new SoftAssertions();
        var before = complaint.trace();
        for (var someone : Someone.values()) {
            var allowed = someone.allowedActions(complaint);
            for (var act : Act.values()) {
                var rule = LAW.get(act.toString());
                if (allowed.contains(act.toString())) {
                    softly.assertThat(rule.isFor(someone) && rule.states().contains(status))
                            .as("%s offered to %s in %s", act, someone, status)
                            .isTrue();
                } else {
                    refuses(softly, complaint, someone, act, attempts.get(act), rule.refusal(someone));
                }
            }
            softly.assertThat(complaint.trace())
                    .as("what %s left behind in %s", someone, status)
                    .isEqualTo(before);
        }
        softly.assertAll();
    }

    private static void refuses(
            SoftAssertions softly, Case complaint, Someone someone, Act act, Attempt attempt, int expected) {
        var refusal =
                complaint.act(someone.token, attempt.path(), attempt.body()).extract();
        softly.assertThat(refusal.statusCode()).as("%s by %s", act, someone).isEqualTo(expected);
        softly.assertThat(refusal.contentType())
                .as("%s by %s is refused as a problem", act, someone)
                .startsWith("application/problem+json");
        softly.assertThat(refusal.<String>path("type"))
                .as("%s by %s is refused for its reason", act, someone)
                .isEqualTo(PROBLEMS.get(expected));
    }

    private static Stream<Arguments> legalActs() {
        return LIFE.stream().flatMap(status -> Arrays.stream(Act.values())
                .filter(act -> LAW.get(act.toString()).states().contains(status))
                .map(act -> Arguments.of(act, status)));
    }

    @ParameterizedTest
    @MethodSource("legalActs")
    void whatIsAllowedIsDone(Act act, ComplaintStatus status) {
        var complaint = readyFor(act, status);
        var before = complaint.trace();
        var someone = Arrays.stream(Someone.values())
                .filter(candidate -> LAW.get(act.toString()).isFor(candidate))
                .filter(candidate -> candidate.allowedActions(complaint).contains(act.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(act + " is offered to nobody in " + status));
        doing(complaint, someone.token, act);
        var after = complaint.trace();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.entries()).isEqualTo(before.entries() + 1);
    }

    private static Case readyFor(Act act, ComplaintStatus status) {
        return switch (act) {
            case RESUME -> doing(in(status), HANDLER, Act.PAUSE);
            case HOLD_MESSAGE -> in(status).does(HANDLER, "messages", CALM);
            case REWORD_MESSAGE -> in(status).does(HANDLER, "messages", HEATED);
            case RELEASE_MESSAGE -> in(status).does(HANDLER, "messages", HEATED);
            case IDENTIFY_PERSON -> doing(in(status), CLIENT, Act.NAME_PERSON);
            case MAKE_STATEMENT, DECLINE_STATEMENT, OPEN_SESSION -> in(status).everyoneInvited();
            case CLOSE_SESSION -> in(status).everyoneInvited().does(SENIOR, "sessions");
            case CONCLUDE_HEARING -> in(status).everyoneInvited().clientStates().employeeStates();
            case APPROVE_RESOLUTION, REFUSE_RESOLUTION -> in(status).does(HANDLER, "resolutions", COSTLY);
            case CLOSE -> doing(in(status), HANDLER, Act.DECIDE_RESOLUTION);
            case KEEP_COMMITMENT -> promisedAndNowIn(status);
            case REMOVE_ATTACHMENT -> doing(in(status), CLIENT, Act.ADD_ATTACHMENT);
            case CONFIRM_INCIDENT -> doing(in(status), EMPLOYEE, Act.RECORD_INCIDENT);
            case SETTLE_INVOICE -> disputingAnInvoiceAndNowIn(status);
            case ANSWER_INCIDENT, RETRACT_INCIDENT ->
                doing(
                        doing(readyFor(Act.CONFIRM_INCIDENT, status), HANDLER, Act.CONFIRM_INCIDENT),
                        OWNER,
                        Act.CONFIRM_INCIDENT);
            default -> in(status);
        };
    }

    private static Case disputingAnInvoiceAndNowIn(ComplaintStatus status) {
        return switch (status) {
            case CLOSED -> {
                var complaint = doing(in(ComplaintStatus.RESOLUTION), CLIENT, Act.DISPUTE_INVOICE);
                yield doing(doing(complaint, HANDLER, Act.DECIDE_RESOLUTION), HANDLER, Act.CLOSE);
            }
            case WITHDRAWN ->
                doing(doing(in(ComplaintStatus.RECEIVED), CLIENT, Act.DISPUTE_INVOICE), CLIENT, Act.WITHDRAW);
            default -> doing(in(status), CLIENT, Act.DISPUTE_INVOICE);
        };
    }

    private static final Map<String, Object> CALM = Map.of("subject", "Your discount", "body", "We split the cost.");

    private static final Map<String, Object> HEATED =
            Map.of("subject", "Your discount", "body", "We split the cost.", "heated", true);

    /** More than anybody may grant alone. */
    private static final Map<String, Object> COSTLY = Map.of(
            "explanation",
            "We are sorry",
            "redresses",
            List.of(Map.of(
                    "kind", "REFUND",
                    "amount", Map.of("amount", 1_000_000, "currency", "EUR"),
                    "bearer", "FIRM")));

    private static Case promisedAndNowIn(ComplaintStatus status) {
        var complaint = in(ComplaintStatus.RESOLUTION)
                .does(
                        HANDLER,
                        "resolutions",
                        Map.of(
                                "explanation", "We are sorry",
                                "redresses", List.of(Map.of("kind", "APOLOGY")),
                                "commitments",
                                        List.of(Map.of("promise", "A report", "owner", "Dana", "dueAt", inDays(7)))));
        return switch (status) {
            case CLOSED -> doing(complaint, HANDLER, Act.CLOSE);
            case REOPENED -> doing(complaint, CLIENT, Act.REOPEN);
            case HEARING -> doing(promisedAndNowIn(ComplaintStatus.REOPENED), HANDLER, Act.OPEN_HEARING);
            case FINDING ->
                doing(
                        promisedAndNowIn(ComplaintStatus.HEARING)
                                .everyoneInvited()
                                .clientStates()
                                .employeeStates(),
                        HANDLER,
                        Act.CONCLUDE_HEARING);
            default -> complaint;
        };
    }
}
