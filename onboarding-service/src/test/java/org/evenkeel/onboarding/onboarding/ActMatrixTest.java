package org.evenkeel.onboarding.onboarding;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Run.AUDITOR;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.step;
import static org.evenkeel.onboarding.Run.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.onboarding.Run;
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

    private static final Map<Character, String> ROLES = Map.of(
            'c', "client",
            'e', "employee",
            'h', "handler",
            's', "senior",
            'o', "owner",
            'p', "outcomes:write");

    private static final Map<Integer, String> PROBLEMS =
            Map.of(403, "/problems/forbidden", 404, "/problems/not-found", 409, "/problems/transition-refused");

    private static final List<OnboardingStatus> LIFE = List.of(
            OnboardingStatus.SIGNING,
            OnboardingStatus.IN_PROGRESS,
            OnboardingStatus.READY,
            OnboardingStatus.LIVE,
            OnboardingStatus.ESTABLISHED,
            OnboardingStatus.ABANDONED);

    /**
     * The law, written down a second time and on purpose apart from {@link Act}: a change of the one alone fails.
     * States: Signing, In progress, Ready, Live, Established, Abandoned. Callers: client, employee, handler, senior, owner,
     * partner.
     */
    private static final Map<String, Rule> LAW = """
            name-lead          SIRL..  ..hso
            sign               S.....  ..hso
            declare-ready      .I....  ..hso
            go-live            ..R...  ..hso
            establish          ...L..  ..hso
            abandon            SIRL..  ..hso
            change-version     SIR...  ..hso
            assign-step        SIRL..  c.hso
            add-evidence       SIRL..  cehso
            complete-step      SIRL..  cehso
            reopen-step        SIRL..  cehso
            approve-step       SIRL..  c.hso
            refuse-step        SIRL..  c.hso
            waive-step         SIRL..  c.hso
            sign-waiver        SIRL..  c.hso
            add-stakeholder    SIRL..  ..hso
            correct-stakeholder SIRL.. ..hso
            record-say         SIRL..  ..hso
            override-signing-gate S..... ....o
            propose-agreement  SIRL..  ..hso
            accept-agreement   SIRL..  c..so
            raise-flag         SIRL..  cehso
            answer-flag        SIRL..  cehso
            expect-outcome     SIRL..  ..hso
            report-outcome     ...L..  c.hsop
            cancel-outcome     SIRL..  ..hso
            record-expectation SIRL..  ..hso
            disclose-surprise  SIRL..  ..hso
            sign-off-expectation SIRL.. c....
            make-commitment    SIRL..  c.hso
            keep-commitment    SIRLEA  c.hso
            tell-bump          SIRL..  ..hso
            fix-bump           SIRL..  ..hso
            """.lines()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(cells -> cells[0], cells -> Rule.of(cells[1], cells[2])));

    private record Rule(Set<OnboardingStatus> states, Set<String> roles) {

        private static Rule of(String states, String roles) {
            return new Rule(
                    IntStream.range(0, LIFE.size())
                            .filter(place -> states.charAt(place) != '.')
                            .mapToObj(LIFE::get)
                            .collect(Collectors.toSet()),
                    roles.chars()
                            .filter(role -> role != '.')
                            .mapToObj(role -> ROLES.get((char) role))
                            .collect(Collectors.toSet()));
        }

        private boolean isFor(Someone someone) {
            return roles.contains(someone.role) && someone.sees;
        }

        /** Why it is not possible for them: by role, because they do not know of it, or as it stands. */
        private int refusal(Someone someone) {
            if (!roles.contains(someone.role)) {
                return 403;
            }
            return someone.sees ? 409 : 404;
        }
    }

    /** Everybody who may call. */
    private enum Someone {
        CLIENT("client", true, Run::client),
        CLIENT_OF_ANOTHER("client", false, run -> TestTokens.client(AccountsStandIn.CLERVI)),
        EMPLOYEE("employee", true, run -> Run.EMPLOYEE),
        HANDLING("handler", true, run -> HANDLER),
        SENIOR("senior", true, run -> Run.SENIOR),
        OWNER("owner", true, run -> Run.OWNER),
        READING_AUDITOR(NOBODY_OF_THE_LAW, true, run -> AUDITOR),
        REPORTING_PARTNER("outcomes:write", true, run -> TestTokens.partner("onboardings:read outcomes:write")),
        READING_PARTNER(NOBODY_OF_THE_LAW, true, run -> TestTokens.partner("onboardings:read"));

        private final String role;
        private final boolean sees;
        private final Function<Run, String> token;

        Someone(String role, boolean sees, Function<Run, String> token) {
            this.role = role;
            this.sees = sees;
            this.token = token;
        }

        private String token(Run run) {
            return token.apply(run);
        }

        private Set<String> allowedActions(Run run) {
            if (!sees) {
                run.read(token(run)).statusCode(404);
                return Set.of();
            }
            return Set.copyOf(run.read(token(run)).statusCode(200).extract().<List<String>>path("allowedActions"));
        }
    }

    private record Attempt(String path, Map<String, ?> body) {}

    /** How each act is tried: with a body that nothing is wrong with, so that the act itself is what is refused. */
    private static Map<Act, Attempt> attempts(Run run, Someone someone) {
        var reason = Map.of("reason", "It has to be so");
        var own = "steps/" + (someone == Someone.CLIENT ? "client-extra" : "firm-extra") + "/";
        int nextVersion = run.<Integer>value("templateVersion") + 1;
        return Map.ofEntries(
                entry(Act.NAME_LEAD, new Attempt("leads", Map.of("side", "CLIENT", "person", Map.of("name", "Dana")))),
                entry(Act.SIGN, new Attempt("signing", Map.of())),
                entry(Act.DECLARE_READY, new Attempt("readiness", Map.of())),
                entry(Act.GO_LIVE, new Attempt("go-live", Map.of())),
                entry(Act.ESTABLISH, new Attempt("establishment", reason)),
                entry(Act.ABANDON, new Attempt("abandonment", reason)),
                entry(Act.CHANGE_VERSION, new Attempt("template-change", Map.of("templateVersion", nextVersion))),
                entry(Act.ASSIGN_STEP, new Attempt(own + "assignment", Map.of("name", "Noa"))),
                entry(Act.ADD_EVIDENCE, new Attempt(own + "evidence", Map.of("description", "Mail of 3 March"))),
                entry(Act.COMPLETE_STEP, new Attempt(own + "completion", Map.of())),
                entry(Act.REOPEN_STEP, new Attempt(own + "reopening", reason)),
                entry(Act.APPROVE_STEP, new Attempt("steps/approved/approval", Map.of())),
                entry(Act.REFUSE_STEP, new Attempt("steps/approved/approval-refusal", reason)),
                entry(
                        Act.WAIVE_STEP,
                        new Attempt("steps/firm-extra/waiver", Map.of("reason", "No time", "consequence", "Less fun"))),
                entry(Act.SIGN_WAIVER, new Attempt("steps/firm-extra/waiver-signature", Map.of())),
                entry(Act.ADD_STAKEHOLDER, new Attempt("stakeholders", STAKEHOLDER)),
                entry(Act.CORRECT_STAKEHOLDER, new Attempt(firstOf(run, "stakeholders") + "correction", STAKEHOLDER)),
                entry(
                        Act.RECORD_SAY,
                        new Attempt(
                                firstOf(run, "stakeholders") + "say",
                                Map.of("heardAt", Run.inDays(0), "outcome", "UNDECIDED"))),
                entry(Act.OVERRIDE_SIGNING_GATE, new Attempt("signing-override", reason)),
                entry(
                        Act.PROPOSE_AGREEMENT,
                        new Attempt(
                                "flag-agreement",
                                Map.of("answerWithin", "business:P1D", "firmGroup", "Us", "clientGroup", "Them"))),
                entry(Act.ACCEPT_AGREEMENT, new Attempt("flag-agreement/acceptance", Map.of())),
                entry(Act.RAISE_FLAG, new Attempt("flags", reason)),
                entry(Act.ANSWER_FLAG, new Attempt(firstOf(run, "flags") + "answer", Map.of("answer", "Done today"))),
                entry(
                        Act.EXPECT_OUTCOME,
                        new Attempt("outcomes", Map.of("key", "call", "title", "A call", "within", "calendar:P9D"))),
                entry(Act.REPORT_OUTCOME, new Attempt("outcomes/call/arrival", Map.of("happenedAt", Run.inDays(0)))),
                entry(Act.CANCEL_OUTCOME, new Attempt("outcomes/call/cancellation", reason)),
                entry(
                        Act.RECORD_EXPECTATION,
                        new Attempt(
                                "expectations",
                                Map.of("kind", "SURPRISE", "description", "Ranks drop", "answer", "They rise again"))),
                entry(Act.DISCLOSE_SURPRISE, new Attempt(firstOf(run, "expectations") + "disclosure", Map.of())),
                entry(Act.SIGN_OFF_EXPECTATION, new Attempt(firstOf(run, "expectations") + "sign-off", Map.of())),
                entry(
                        Act.MAKE_COMMITMENT,
                        new Attempt(
                                "commitments", Map.of("promise", "A report", "owner", "Dana", "dueAt", Run.inDays(7)))),
                entry(
                        Act.KEEP_COMMITMENT,
                        new Attempt(firstOf(run, "commitments") + "fulfilment", Map.of("note", "Sent"))),
                entry(
                        Act.TELL_BUMP,
                        new Attempt(
                                "bump-notices",
                                Map.of("trouble", "Late", "remedy", "Another carrier", "fixedBy", Run.inDays(2)))),
                entry(Act.FIX_BUMP, new Attempt(firstOf(run, "bump-notices") + "repair", Map.of())));
    }

    private static final Map<String, ?> STAKEHOLDER =
            Map.of("name", "Dana Levi", "role", "COO", "influence", "MEDIUM", "key", false, "broughtUsIn", true);

    /** The path of the first thing in a list of the onboarding; of one that is not there where the list is empty. */
    private static String firstOf(Run run, String list) {
        String id = run.get(HANDLER, "/" + list).statusCode(200).extract().path("items[0]?.id");
        return list + "/" + (id == null ? UUID.randomUUID() : id) + "/";
    }

    private static String template;

    private static String template() {
        if (template == null) {
            template = Run.template(steps());
        }
        return template;
    }

    private static Map<?, ?>[] steps() {
        var approval = Map.of("by", "CLIENT", "due", "calendar:P1D");
        return new Map<?, ?>[] {
            step("firm-must", "FIRM"),
            step("client-must", "CLIENT"),
            with(step("firm-extra", "FIRM"), "mandatory", false),
            with(step("client-extra", "CLIENT"), "mandatory", false),
            with(with(step("approved", "FIRM"), "mandatory", false), "approval", approval)
        };
    }

    private static Run in(OnboardingStatus status) {
        return switch (status) {
            case SIGNING -> Run.of(template());
            case IN_PROGRESS -> in(OnboardingStatus.SIGNING).signed();
            case READY -> in(OnboardingStatus.IN_PROGRESS).ready();
            case LIVE -> in(OnboardingStatus.READY).live();
            case ESTABLISHED -> doing(in(OnboardingStatus.LIVE), Someone.HANDLING, Act.ESTABLISH);
            case ABANDONED -> doing(in(OnboardingStatus.SIGNING), Someone.HANDLING, Act.ABANDON);
        };
    }

    private static Run doing(Run run, Someone someone, Act act) {
        var attempt = attempts(run, someone).get(act);
        return run.does(someone.token(run), attempt.path(), attempt.body());
    }

    @Test
    void actsAreLegalAsTheLawSays() {
        assertThat(byAct(Act::toString)).containsOnlyKeys(LAW.keySet());
        assertThat(LIFE).containsExactly(OnboardingStatus.values());
        assertThat(byAct(act -> new Rule(
                        LIFE.stream().filter(act::isLegalIn).collect(Collectors.toSet()),
                        act.who().roles())))
                .containsExactlyInAnyOrderEntriesOf(LAW);
    }

    private static <T> Map<String, T> byAct(Function<Act, T> answer) {
        return Arrays.stream(Act.values()).collect(Collectors.toMap(Act::toString, answer));
    }

    @ParameterizedTest
    @EnumSource(OnboardingStatus.class)
    void whatIsNotAllowedIsRefusedAndChangesNothing(OnboardingStatus status) {
        var run = in(status);
        run.read(AUDITOR).body("status", equalTo(status.name()));
        var softly = new SoftAssertions();
        var before = run.trace();
        for (var someone : Someone.values()) {
            var attempts = attempts(run, someone);
            assertThat(attempts).as("each act is tried").containsOnlyKeys(Act.values());
            var allowed = someone.allowedActions(run);
            for (var act : Act.values()) {
                var rule = LAW.get(act.toString());
                if (allowed.contains(act.toString())) {
                    softly.assertThat(rule.isFor(someone) && rule.states().contains(status))
                            .as("%s offered to %s in %s", act, someone, status)
                            .isTrue();
                } else {
                    refuses(softly, run, someone, act, attempts.get(act), rule.refusal(someone));
                }
            }
            softly.assertThat(run.trace())
                    .as("what %s left behind in %s", someone, status)
                    .isEqualTo(before);
        }
        softly.assertAll();
    }

    private static void refuses(
            SoftAssertions softly, Run run, Someone someone, Act act, Attempt attempt, int expected) {
        var refusal =
                run.act(someone.token(run), attempt.path(), attempt.body()).extract();
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
    void whatIsAllowedIsDone(Act act, OnboardingStatus status) {
        var run = readyFor(act, status);
        run.read(AUDITOR).body("status", equalTo(status.name()));
        var before = run.trace();
        var someone = Arrays.stream(Someone.values())
                .filter(candidate -> LAW.get(act.toString()).isFor(candidate))
                .filter(candidate -> candidate.allowedActions(run).contains(act.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(act + " is offered to nobody in " + status));
        doing(run, someone, act);
        var after = run.trace();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.entries()).isEqualTo(before.entries() + 1);
    }

    private static Run readyFor(Act act, OnboardingStatus status) {
        return switch (act) {
            case DECLARE_READY ->
                in(OnboardingStatus.READY)
                        .does(HANDLER, "steps/firm-must/reopening", Map.of("reason", "Not yet"))
                        .completes(HANDLER, "firm-must");
            case SIGN -> {
                var run = in(status);
                yield run.hears(run.stakeholder("Ravi Menon"));
            }
            case CORRECT_STAKEHOLDER, RECORD_SAY -> doing(in(status), Someone.HANDLING, Act.ADD_STAKEHOLDER);
            case CHANGE_VERSION -> withANewerVersion(in(status));
            case REOPEN_STEP -> {
                var run = in(status);
                yield run.completes(run.client(), "client-extra").completes(HANDLER, "firm-extra");
            }
            case APPROVE_STEP, REFUSE_STEP -> in(status).completes(HANDLER, "approved");
            case SIGN_WAIVER -> doing(in(status), Someone.HANDLING, Act.WAIVE_STEP);
            case ACCEPT_AGREEMENT -> doing(in(status), Someone.HANDLING, Act.PROPOSE_AGREEMENT);
            case RAISE_FLAG -> in(status).flagsAgreed();
            case ANSWER_FLAG -> doing(in(status).flagsAgreed(), Someone.HANDLING, Act.RAISE_FLAG);
            case REPORT_OUTCOME, CANCEL_OUTCOME -> doing(in(status), Someone.HANDLING, Act.EXPECT_OUTCOME);
            case DISCLOSE_SURPRISE -> doing(in(status), Someone.HANDLING, Act.RECORD_EXPECTATION);
            case SIGN_OFF_EXPECTATION ->
                doing(readyFor(Act.DISCLOSE_SURPRISE, status), Someone.HANDLING, Act.DISCLOSE_SURPRISE);
            case KEEP_COMMITMENT -> promisedAndNowIn(status);
            case FIX_BUMP -> doing(in(status), Someone.HANDLING, Act.TELL_BUMP);
            default -> in(status);
        };
    }

    private static Run promisedAndNowIn(OnboardingStatus status) {
        return switch (status) {
            case ESTABLISHED -> doing(promisedAndNowIn(OnboardingStatus.LIVE), Someone.HANDLING, Act.ESTABLISH);
            case ABANDONED -> doing(promisedAndNowIn(OnboardingStatus.SIGNING), Someone.HANDLING, Act.ABANDON);
            default -> doing(in(status), Someone.CLIENT, Act.MAKE_COMMITMENT);
        };
    }

    private static Run withANewerVersion(Run run) {
        Run.nextVersion(template(), run.<Integer>value("templateVersion") + 1, steps());
        return run;
    }
}
