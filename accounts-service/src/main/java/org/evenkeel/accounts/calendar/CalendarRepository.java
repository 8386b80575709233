package org.evenkeel.accounts.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.paging.Cursor;

@ApplicationScoped
public class CalendarRepository implements PanacheRepositoryBase<FirmCalendar, UUID> {

    private record Place(String nameKey, UUID id) {}

    /** Lets changes of calendars happen one after another until this transaction ends: which is the standard concerns all. */
    void oneChangeAtATime() {
        getEntityManager()
                .createNativeQuery("lock table calendar in share row exclusive mode")
                .executeUpdate();
    }

    Optional<FirmCalendar> standard() {
        return find("standard", true).firstResultOptional();
    }

    Optional<FirmCalendar> withKey(String nameKey) {
        return find("nameKey", nameKey).firstResultOptional();
    }

    /** Calendars by name, one more than asked for if there are more. */
    public List<FirmCalendar> list(String cursor, int limit) {
        var place = Cursor.read(cursor, 2, parts -> new Place(parts.getFirst(), UUID.fromString(parts.get(1))));
        var query = place == null
                ? find("order by nameKey, id")
                : find("nameKey > ?1 or (nameKey = ?1 and id > ?2) order by nameKey, id", place.nameKey(), place.id());
        return query.page(0, limit + 1).list();
    }

    public static Cursor cursorAfter(FirmCalendar calendar) {
        return Cursor.after(calendar.nameKey(), calendar.id());
    }
}
