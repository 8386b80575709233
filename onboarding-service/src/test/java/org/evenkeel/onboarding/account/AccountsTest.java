package org.evenkeel.onboarding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.asRole;
import static org.evenkeel.onboarding.Api.start;
import static org.evenkeel.onboarding.Events.registered;
import static org.evenkeel.onboarding.Events.renamed;
import static org.evenkeel.onboarding.Events.withData;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.onboarding.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class AccountsTest {

    @Inject
    Events events;

    @Inject
    DataSource database;

    @Test
    void keepsTheNewestName() {
        var account = Ids.next();

        events.arrive(registered(account, "At first"), renamed(account, "Then"), renamed(account, "At last"));

        assertThat(names(account)).containsExactly("At last");
    }

    @Test
    void takesAnEventOnceAlsoIfItArrivesTwice() {
        var account = Ids.next();
        var registration = registered(account, "At first");

        events.arrive(registration);
        events.arrive(renamed(account, "At last"));
        events.arrive(registration);

        assertThat(names(account)).containsExactly("At last");
    }

    @Test
    void parksAnEventItCannotReadAndLetsLaterOnesOfThatAccountWait() {
        var poisoned = Ids.next();
        var healthy = Ids.next();
        var poison = withData(poisoned, "org.evenkeel.account.registered", "{\"accountId\":7}");
        var later = renamed(poisoned, "Too late");

        events.arrive(poison, later, registered(healthy, "Healthy"));

        assertThat(names(poisoned)).isEmpty();
        assertThat(names(healthy)).containsExactly("Healthy");
        List<String> parked = asRole("owner")
                .get("/api/v1/parked-events/onboarding")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.account == '" + poisoned + "' }.id");
        assertThat(parked).containsExactly(poison.getId(), later.getId());
        start("handler", poisoned).then().statusCode(400);
    }

    private List<String> names(UUID account) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select name from account where id = ?")) {
            query.setObject(1, account);
            try (var row = query.executeQuery()) {
                return row.next() ? List.of(row.getString(1)) : List.of();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
