package org.evenkeel.kit.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.HolidayRegion;
import org.evenkeel.kit.businesstime.WorkingHours;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.KitAlone;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CalendarCopiesTest.SwitchedOn.class)
@QuarkusTestResource(ServiceUnderTest.class)
class CalendarCopiesTest {

    /** As a service does that wants copies. */
    public static class SwitchedOn extends KitAlone {

        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("evenkeel.calendars.events", "calendar.made,calendar.changed");
            overrides.put("evenkeel.calendars.time-zone", "Asia/Jerusalem");
            return overrides;
        }
    }

    private static final OffsetDateTime TUESDAY = OffsetDateTime.of(2026, 11, 24, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final BusinessCalendar SPLIT_SHIFTS = BusinessCalendar.of(
                    ZoneId.of("Europe/Bratislava"),
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(WorkingHours.parse("08:00-12:00"), WorkingHours.parse("20:00-24:00"))))
            .withHolidays(HolidayRegion.parse("SK"))
            .withClosedDays(LocalDate.of(2026, 12, 28))
            .withOpenDays(Map.of(LocalDate.of(2026, 12, 5), List.of(WorkingHours.parse("09:00-12:00"))));

    private static final BusinessCalendar PLAIN = BusinessCalendar.nineToFive(ZoneOffset.UTC);

    @Inject
    Inbox inbox;

    @Inject
    Calendars calendars;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @BeforeEach
    void forget() {
        new Statements(database).update("delete from calendar_copy");
        calendars.keep(new CalendarCopy(Ids.next(), "No standard", false, PLAIN, 0), TUESDAY.toInstant());
    }

    @Test
    void keepsACalendarAsTold() {
        var told = new CalendarCopy(Ids.next(), "Kancelária Žilina", false, SPLIT_SHIFTS, 0);

        arrives("calendar.made", TUESDAY, told);

        assertThat(calendars.find(told.id())).contains(told);
        assertThat(calendars.named("KANCELARIA zilina")).contains(told);
        assertThat(calendars.hoursOf(told.id())).isEqualTo(SPLIT_SHIFTS);
        assertThat(calendars.named("elsewhere")).isEmpty();
    }

    @Test
    void followsChangesButNeverBackwards() {
        var id = Ids.next();
        arrives("calendar.made", TUESDAY, new CalendarCopy(id, "First", false, PLAIN, 0));
        arrives("calendar.changed", TUESDAY.plusDays(2), new CalendarCopy(id, "Third", false, SPLIT_SHIFTS, 2));

        arrives("calendar.changed", TUESDAY.plusDays(1), new CalendarCopy(id, "Second, late", true, PLAIN, 1));

        assertThat(calendars.find(id)).contains(new CalendarCopy(id, "Third", false, SPLIT_SHIFTS, 2));
        assertThat(calendars.standard()).isEmpty();
    }

    @Test
    void knowsTheNewStandardWhicheverNewsComeFirst() {
        var former = Ids.next();
        var latter = new CalendarCopy(Ids.next(), "Latter", true, SPLIT_SHIFTS, 0);
        arrives("calendar.made", TUESDAY, new CalendarCopy(former, "Former", true, PLAIN, 0));
        assertThat(calendars.standard()).map(CalendarCopy::id).contains(former);

        arrives("calendar.made", TUESDAY.plusDays(1), latter);
        assertThat(calendars.standard()).contains(latter);

        arrives("calendar.changed", TUESDAY.plusDays(1), new CalendarCopy(former, "Former", false, PLAIN, 1));
        assertThat(calendars.standard()).contains(latter);
    }

    @Test
    void reckonsByTheStandardWhereACalendarIsNotKnownAndByPlainHoursBeforeAnyIs() {
        var unknown = UUID.randomUUID();
        assertThat(calendars.hoursOf(unknown)).isEqualTo(BusinessCalendar.nineToFive(ZoneId.of("Asia/Jerusalem")));

        arrives("calendar.made", TUESDAY, new CalendarCopy(Ids.next(), "Standard", true, SPLIT_SHIFTS, 0));

        assertThat(calendars.hoursOf(unknown)).isEqualTo(SPLIT_SHIFTS);
        assertThat(calendars.hoursOf(null)).isEqualTo(SPLIT_SHIFTS);
    }

    private void arrives(String type, OffsetDateTime time, CalendarCopy calendar) {
        try {
            new IncomingEvents(inbox, "elsewhere")
                    .arrive(IncomingEvents.event(null, type, calendar.id(), time, json.writeValueAsString(calendar)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
