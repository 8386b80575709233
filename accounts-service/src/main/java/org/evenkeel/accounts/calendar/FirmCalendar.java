package org.evenkeel.accounts.calendar;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.businesstime.BusinessCalendar;

/** Working hours of the firm under a name. One of them is the standard, which applies where nothing else is said. */
@Entity
@Table(name = "calendar")
public class FirmCalendar {

    @Id
    private UUID id;

    private String name;
    private String nameKey;
    private boolean standard;

    @Convert(converter = HoursAsText.class)
    private BusinessCalendar hours;

    private Instant registeredAt;

    @Version
    private long version;

    protected FirmCalendar() {
        // for Hibernate
    }

    FirmCalendar(UUID id, CalendarName name, BusinessCalendar hours, Instant registeredAt) {
        this.id = id;
        this.name = name.text();
        this.nameKey = name.key();
        this.hours = hours;
        this.registeredAt = registeredAt;
    }

    /** @return whether anything differs from what was known */
    boolean change(CalendarName newName, BusinessCalendar newHours) {
        if (name.equals(newName.text()) && hours.equals(newHours)) {
            return false;
        }
        name = newName.text();
        nameKey = newName.key();
        hours = newHours;
        return true;
    }

    /** @return whether it was not the standard before */
    boolean becomeStandard() {
        boolean changed = !standard;
        standard = true;
        return changed;
    }

    /** Only for the moment in which another one becomes it. */
    void yieldStandard() {
        standard = false;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    public boolean standard() {
        return standard;
    }

    public BusinessCalendar hours() {
        return hours;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
