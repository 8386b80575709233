package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.schedule.Forecast;
import org.evenkeel.onboarding.schedule.Schedule;
import org.evenkeel.onboarding.schedule.Task;
import org.evenkeel.onboarding.template.ClientProfile;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;
import org.evenkeel.onboarding.template.TemplateVersion;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * One run of a template for one account, from before the signing until the client works well with what was set up; changed
 * by explicit acts only.
 */
@Entity
public class Onboarding {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private String template;

    @Column(nullable = false)
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OnboardingStatus status;

    @Column(updatable = false)
    private String segment;

    @Column(nullable = false, updatable = false)
    private List<String> services;

    @Column(updatable = false)
    private UUID calendarId;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    @Column(nullable = false, updatable = false)
    private String startedBy;

    @Column(nullable = false, updatable = false)
    private String startedByName;

    @Embedded
    @EmbeddedColumnNaming("firm_lead_%s")
    private Person firmLead;

    @Embedded
    @EmbeddedColumnNaming("client_lead_%s")
    private Person clientLead;

    private Instant signedAt;
    private Instant plannedLiveAt;
    private Instant liveAt;
    private Instant endedAt;

    // with a select of its own: joined to the row that is locked, it would be as old as the wait for the lock
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @JoinColumn(name = "onboarding_id", nullable = false, updatable = false)
    @OrderBy("position")
    @BatchSize(size = 200)
    private List<OnboardingStep> steps = new ArrayList<>();

    @Version
    private long version;

    protected Onboarding() {}

    /** @param clientLead null where it is not known yet who answers for the client */
    Onboarding(
            UUID id,
            UUID accountId,
            TemplateVersion template,
            ClientProfile client,
            UUID calendarId,
            Person starter,
            Person clientLead,
            Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.template = template.template();
        this.templateVersion = template.number();
        this.status = OnboardingStatus.SIGNING;
        this.segment = client.segment();
        this.services = client.services().stream().sorted().toList();
        this.calendarId = calendarId;
        this.startedAt = now;
        this.startedBy = starter.subject();
        this.startedByName = starter.name();
        this.firmLead = starter;
        this.clientLead = clientLead;
        takeSteps(template, now);
    }

    /** Puts the template's steps in its order; those known already stay as far as they are. */
    private void takeSteps(TemplateVersion version, Instant now) {
        int position = 0;
        for (var phase : version.checklist().appliedTo(client()).phases()) {
            for (var definition : phase.steps()) {
                var known = find(definition.key());
                if (known.isPresent()) {
                    known.get().redefine(position, phase.title(), definition, lead(definition.side()), now);
                } else {
                    steps.add(new OnboardingStep(position, phase.title(), definition, lead(definition.side())));
                }
                position++;
            }
        }
    }

    /** Says who answers for a side, also for what steps the former lead, or nobody yet, was accountable for. */
    void nameLead(Side side, Person person) {
        var former = Optional.ofNullable(lead(side));
        if (side == Side.FIRM) {
            firmLead = person;
        } else {
            clientLead = person;
        }
        steps.stream()
                .filter(step -> step.side() == side && !step.isSettled())
                .filter(step ->
                        step.accountable().isEmpty() || step.accountable().equals(former))
                .forEach(step -> step.assign(person));
    }

    Optional<String> obstacleToSigning() {
        return clientLead == null
                ? Optional.of("Nobody answers for the client yet: name the client's lead first.")
                : Optional.empty();
    }

    /** From now on the steps have due dates. */
    void sign(Instant now, BusinessCalendar calendar) {
        refuseIf(obstacleToSigning());
        become(OnboardingStatus.IN_PROGRESS);
        signedAt = now;
        plan(now, calendar);
    }

    private void plan(Instant now, BusinessCalendar calendar) {
        var due = schedule(calendar).plan(signedAt);
        steps.stream()
                .filter(step -> !step.isSettled())
                .forEach(step -> step.due(
                        // what is added later gets the time it takes
                        due.get(step.key()).isAfter(now)
                                ? due.get(step.key())
                                : calendar.due(now, step.definition().limit(), List.of())
                                        .orElseThrow()));
        plannedLiveAt = steps.stream()
                .filter(step -> step.definition().mandatory())
                .map(step -> due.get(step.key()))
                .max(Instant::compareTo)
                .orElse(signedAt);
        letWaitingStepsBegin(now);
    }

    /** When what will be done, as it looks now; empty before the signing. */
    public Optional<Forecast> forecast(Instant now, BusinessCalendar calendar) {
        return Optional.ofNullable(signedAt).map(signed -> schedule(calendar).forecast(signed, now));
    }

    private Schedule schedule(BusinessCalendar calendar) {
        return new Schedule(
                steps.stream()
                        .map(step -> new Task(
                                step.key(),
                                step.definition().limit(),
                                step.definition().dependsOn(),
                                step.settledAt().orElse(null),
                                step.definition().mandatory()))
                        .toList(),
                calendar);
    }

    /** Steps on which nothing else has to be done before wait for their side from now on. */
    void letWaitingStepsBegin(Instant now) {
        if (signedAt != null) {
            steps.stream().filter(step -> unsettledBefore(step).isEmpty()).forEach(step -> step.begin(now));
        }
    }

    /** Titles of the steps that have to be done before a step. */
    List<String> unsettledBefore(OnboardingStep step) {
        return step.definition().dependsOn().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(needed -> !needed.isSettled())
                .map(OnboardingStep::title)
                .toList();
    }

    /** What go-live waits for (S7): mandatory steps that are neither done nor waived. */
    public Optional<String> obstacleToGoLive() {
        var missing = steps.stream()
                .filter(step -> step.definition().mandatory() && !step.isSettled())
                .map(step -> "\"" + step.title() + "\"")
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Neither done nor waived: " + String.join(", ", missing) + ".");
    }

    void declareReady() {
        refuseIf(obstacleToGoLive());
        become(OnboardingStatus.READY);
    }

    void goLive(Instant now) {
        refuseIf(obstacleToGoLive());
        become(OnboardingStatus.LIVE);
        liveAt = now;
    }

    void establish(Instant now) {
        become(OnboardingStatus.ESTABLISHED);
        endedAt = now;
    }

    void abandon(Instant now) {
        become(OnboardingStatus.ABANDONED);
        endedAt = now;
    }

    /**
     * Goes on by another version of its template. What was done or waived stays on the list, also where the version no longer
     * asks for it.
     */
    void changeVersion(TemplateVersion newer, Instant now, BusinessCalendar calendar) {
        if (!newer.template().equals(template) || newer.number() <= templateVersion) {
            throw new ActRefused(
                    "Only a newer version of " + template + " can take over from version " + templateVersion + ".");
        }
        var keys = newer.checklist().appliedTo(client()).steps().stream()
                .map(Step::key)
                .collect(Collectors.toSet());
        steps.removeIf(step -> !step.isSettled() && !keys.contains(step.key()));
        takeSteps(newer, now);
        templateVersion = newer.number();
        if (signedAt != null) {
            plan(now, calendar);
        }
        leaveReadinessIfLost();
    }

    /** Something go-live waits for is open again. */
    void leaveReadinessIfLost() {
        if (status == OnboardingStatus.READY && obstacleToGoLive().isPresent()) {
            become(OnboardingStatus.IN_PROGRESS);
        }
    }

    private void become(OnboardingStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("From " + status + " no way leads to " + next);
        }
        status = next;
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    /** @throws NotFound where there is no such step for this party */
    OnboardingStep step(String key, Party party) {
        return find(key).filter(party::sees).orElseThrow(() -> new NotFound("step", key));
    }

    /** One of its steps. */
    public OnboardingStep step(UUID stepId) {
        return steps.stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new NotFound("step", stepId));
    }

    private Optional<OnboardingStep> find(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    private Person lead(Side side) {
        return side == Side.FIRM ? firmLead : clientLead;
    }

    public ClientProfile client() {
        return new ClientProfile(segment, Set.copyOf(services));
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String template() {
        return template;
    }

    public int templateVersion() {
        return templateVersion;
    }

    public OnboardingStatus status() {
        return status;
    }

    public UUID calendarId() {
        return calendarId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedByName() {
        return startedByName;
    }

    public Optional<Person> leadOf(Side side) {
        return Optional.ofNullable(lead(side));
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant plannedLiveAt() {
        return plannedLiveAt;
    }

    public Instant liveAt() {
        return liveAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The steps this party sees, in order. */
    public List<OnboardingStep> stepsFor(Party party) {
        return steps.stream().filter(party::sees).toList();
    }

    /** All steps, whoever sees them. */
    public List<OnboardingStep> steps() {
        return List.copyOf(steps);
    }

    public long version() {
        return version;
    }
}
