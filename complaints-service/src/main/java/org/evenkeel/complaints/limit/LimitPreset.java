package org.evenkeel.complaints.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.businesstime.BusinessDuration;

/** A set of limits that the firm can adopt for its cases. The firm edits its own; the others say what their source says. */
@Entity
public class LimitPreset {

    static final String OWN = "own";

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String source;

    @Column(nullable = false, updatable = false)
    private boolean own;

    @Column(nullable = false)
    private boolean adopted;

    private String acknowledgement;
    private String firstTalk;
    private String hearing;
    private String answer;
    private Short warnPercent;
    private UUID calendarId;

    @Version
    private long version;

    protected LimitPreset() {}

    /** @param lengths one for each kind */
    void change(Map<LimitKind, BusinessDuration> lengths, int newWarnPercent, UUID newCalendarId) {
        if (!own) {
            throw new ActRefused("Only the firm's own limits are changed; " + name + " says what its source says.");
        }
        acknowledgement = lengths.get(LimitKind.ACKNOWLEDGEMENT).toString();
        firstTalk = lengths.get(LimitKind.FIRST_TALK).toString();
        hearing = lengths.get(LimitKind.HEARING).toString();
        answer = lengths.get(LimitKind.ANSWER).toString();
        warnPercent = (short) newWarnPercent;
        calendarId = newCalendarId;
    }

    void adopt() {
        adopted = true;
    }

    void yield() {
        adopted = false;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where its figures are from. */
    public String source() {
        return source;
    }

    public boolean isOwn() {
        return own;
    }

    /** Whether new cases get these limits. */
    public boolean isAdopted() {
        return adopted;
    }

    /** By kind; a kind is missing for which the source names no time. */
    public Map<LimitKind, BusinessDuration> lengths() {
        var lengths = new EnumMap<LimitKind, BusinessDuration>(LimitKind.class);
        for (var kind : LimitKind.values()) {
            var length = written(kind);
            if (length != null) {
                lengths.put(kind, BusinessDuration.parse(length));
            }
        }
        return lengths;
    }

    private String written(LimitKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> acknowledgement;
            case FIRST_TALK -> firstTalk;
            case HEARING -> hearing;
            case ANSWER -> answer;
        };
    }

    /** After how much of a limit the staff are warned; of the firm's own only. */
    public Short warnPercent() {
        return warnPercent;
    }

    /** In which hours limits run; of the firm's own only, null for the standard calendar. */
    public UUID calendarId() {
        return calendarId;
    }

    public long version() {
        return version;
    }
}
