package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.template.Step;
import org.evenkeel.onboarding.template.Template;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * One run of a template for one account. Each step is done or not, ticked by its own side, and can be opened again when it
 * turns out not to be done.
 */
@Entity
@Table(name = "onboarding")
public class Onboarding {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String template;

    @Column(name = "template_version")
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    private OnboardingStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_by_name")
    private String startedByName;

    // with a select of its own: joined to the row that is locked, it would be as old as the wait for the lock
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "step_completion", joinColumns = @JoinColumn(name = "onboarding_id"))
    @MapKeyColumn(name = "step")
    @BatchSize(size = 200)
    private Map<String, StepCompletion> completions = new HashMap<>();

    @Version
    private long version;

    protected Onboarding() {
        // for Hibernate
    }

    Onboarding(UUID id, UUID accountId, Template template, Instant startedAt, String startedBy, String startedByName) {
        this.id = id;
        this.accountId = accountId;
        this.template = template.name();
        this.templateVersion = template.version();
        this.status = OnboardingStatus.IN_PROGRESS;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.startedByName = startedByName;
    }

    /** @throws NotFound where its template has no such step */
    Step step(String key) {
        return template().step(key).orElseThrow(() -> new NotFound("step", key));
    }

    /**
     * Ticks a step. One that is done stays as it was ticked first.
     *
     * @return whether anything changed
     */
    boolean complete(Step step, Party party, StepCompletion completion) {
        requireOwn(step, party);
        return completions.putIfAbsent(step.key(), completion) == null;
    }

    /** @return whether anything changed: false where the step was open already */
    boolean reopen(Step step, Party party) {
        requireOwn(step, party);
        return completions.remove(step.key()) != null;
    }

    private static void requireOwn(Step step, Party party) {
        if (!party.mayTick(step.side())) {
            throw new StepRefused(step);
        }
    }

    public Template template() {
        return Template.of(template, templateVersion);
    }

    public Optional<StepCompletion> completion(Step step) {
        return Optional.ofNullable(completions.get(step.key()));
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public OnboardingStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    public String startedByName() {
        return startedByName;
    }

    public long version() {
        return version;
    }
}
