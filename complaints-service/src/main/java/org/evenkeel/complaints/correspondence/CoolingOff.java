package org.evenkeel.complaints.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;
import org.evenkeel.complaints.correspondence.heat.HeatRule;

/** What the firm counts as heated, and for how long it waits then. There is one. */
@Entity
public class CoolingOff {

    static final short ID = 1;

    @Id
    private short id;

    @Column(nullable = false)
    private List<String> words;

    private int capitals;
    private int exclamations;
    private int graceMinutes;
    private int holdMinutes;

    @Version
    private long version;

    protected CoolingOff() {}

    void change(HeatRule rule, int newGraceMinutes, int newHoldMinutes) {
        words = rule.words();
        capitals = rule.capitals();
        exclamations = rule.exclamations();
        graceMinutes = newGraceMinutes;
        holdMinutes = newHoldMinutes;
    }

    public HeatRule rule() {
        return new HeatRule(words, capitals, exclamations);
    }

    /** For how long any message waits, so that a colleague can still say that it is heated. */
    public Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    /** For how long a heated message is held at the least. */
    public Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    public long version() {
        return version;
    }
}
