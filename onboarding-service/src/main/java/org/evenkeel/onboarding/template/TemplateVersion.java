package org.evenkeel.onboarding.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A template as it was at one time: edited while it is a draft, fixed from its publication on. */
@Entity
public class TemplateVersion {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String template;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TemplateStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Checklist checklist;

    @Column(nullable = false, updatable = false)
    private Instant draftedAt;

    @Column(nullable = false, updatable = false)
    private String draftedBy;

    private Instant publishedAt;
    private String publishedBy;
    private Instant retiredAt;
    private String retiredBy;

    @Version
    private long version;

    protected TemplateVersion() {}

    TemplateVersion(String template, int number, Checklist checklist, Instant now, String by) {
        checklist.check();
        this.id = Ids.next();
        this.template = template;
        this.number = number;
        this.status = TemplateStatus.DRAFT;
        this.checklist = checklist;
        this.draftedAt = now;
        this.draftedBy = by;
    }

    void edit(Checklist changed) {
        require(TemplateAct.EDIT);
        changed.check();
        checklist = changed;
    }

    void publish(Instant now, String by) {
        require(TemplateAct.PUBLISH);
        status = TemplateStatus.PUBLISHED;
        publishedAt = now;
        publishedBy = by;
    }

    void retire(Instant now, String by) {
        require(TemplateAct.RETIRE);
        status = TemplateStatus.RETIRED;
        retiredAt = now;
        retiredBy = by;
    }

    private void require(TemplateAct act) {
        if (!act.isLegalIn(status)) {
            throw TemplateRefused.inThisState(this, act);
        }
    }

    List<TemplateAct> legalActs() {
        return Arrays.stream(TemplateAct.values())
                .filter(act -> act.isLegalIn(status))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String template() {
        return template;
    }

    public int number() {
        return number;
    }

    public TemplateStatus status() {
        return status;
    }

    public Checklist checklist() {
        return checklist;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public String retiredBy() {
        return retiredBy;
    }

    public long version() {
        return version;
    }
}
