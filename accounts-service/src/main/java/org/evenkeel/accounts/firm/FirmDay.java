package org.evenkeel.accounts.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.problem.InvalidRequest;

/** Which day it is where the firm is. */
@ApplicationScoped
public class FirmDay {

    private final Clock clock;
    private final ZoneId zone;

    FirmDay(Clock clock, @ConfigProperty(name = "evenkeel.firm.time-zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** @throws InvalidRequest where the day has not come yet, naming {@code field} */
    public void requireNotAfterToday(LocalDate day, String field) {
        if (day.isAfter(today())) {
            throw new InvalidRequest(field, "must not lie in the future");
        }
    }
}
