package org.evenkeel.accounts.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.equalTo;

import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FactsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-25T12:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    Facts facts;

    @Test
    void keepsAndCountsComplaints() {
        var account = anAccount("Complained about twice");
        var first = complaint(account, NOON);
        var second = complaint(account, NOON.plusHours(1));

        accept(first, second);

        assertThat(complaintsOf(account)).isEqualTo(2);
        asRole("handler")
                .get("/api/v1/accounts/{id}/facts", account)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.getId(), first.getId())))
                .body("items[0].type", equalTo("org.evenkeel.complaint.received"))
                .body("items[0].occurredAt", equalTo("2026-11-25T13:00:00Z"))
                .body("items[0].subject", equalTo(second.getSubject()))
                .body("items[0].data.reference", equalTo("C-2026-000001"))
                .body("items[0].data.source", equalTo("WEB"));
    }

    @Test
    void keepsOtherFactsWithoutCountingThem() {
        var account = anAccount("Being put on board");

        accept(
                event(account, "org.evenkeel.onboarding.started", "{\"template\":\"hudgins\"}", NOON),
                event(account, "org.evenkeel.onboarding.step-completed", "{\"step\":\"test-order\"}", NOON),
                event(account, "org.evenkeel.onboarding.step-reopened", "{\"step\":\"test-order\"}", NOON),
                event(account, "org.evenkeel.complaint.withdrawn", "{\"reference\":\"C-2026-000001\"}", NOON),
                event(account, "org.evenkeel.onboarding.something-new", "{}", NOON));

        assertThat(complaintsOf(account)).isZero();
        assertThat(walk(TestTokens.of("auditor"), path(account), "type", 25)).hasSize(4);
    }

    @Test
    void takesAnEventOnce() {
        var account = anAccount("Told twice");
        var complaint = complaint(account, NOON);

        accept(complaint);
        accept(complaint);
        facts.add(complaint, account);

        assertThat(complaintsOf(account)).isEqualTo(1);
        assertThat(walk(TestTokens.of("owner"), path(account), "id", 25)).containsExactly(complaint.getId());
    }

    @Test
    void ignoresABatchFromAPlaceItHasLeft() {
        var account = anAccount("Read by two replicas");
        var place = inbox.cursor("complaints");

        inbox.accept("complaints", place, List.of(complaint(account, NOON)));
        inbox.accept("complaints", place, List.of(complaint(account, NOON)));

        assertThat(complaintsOf(account)).isEqualTo(1);
    }

    @Test
    void keepsNewsOfAnAccountThatIsNotHereYet() {
        var account = Ids.next();
        accept(complaint(account, NOON));

        asRole("owner")
                .body(Map.of("id", account, "name", "Comes after its news"))
                .post("/api/v1/accounts");

        assertThat(complaintsOf(account)).isEqualTo(1);
        accept(complaint(account, NOON));
        assertThat(complaintsOf(account)).isEqualTo(2);
    }

    @Test
    void parksAnEventItCannotReadAndLetsLaterOnesOfThatAccountWait() {
        var poisoned = anAccount("With a poisoned event");
        var healthy = anAccount("Without a poisoned event");
        var poison = event(poisoned, "org.evenkeel.complaint.received", "[\"no object\"]", NOON);
        var later = complaint(poisoned, NOON);

        accept(complaint(poisoned, NOON), poison, later, complaint(healthy, NOON));

        assertThat(complaintsOf(poisoned)).isEqualTo(1);
        assertThat(complaintsOf(healthy)).isEqualTo(1);
        List<String> parked = asRole("owner")
                .get("/api/v1/parked-events/accounts")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.account == '" + poisoned + "' }.id");
        assertThat(parked).containsExactly(poison.getId(), later.getId());
        accept(complaint(poisoned, NOON));
        assertThat(complaintsOf(poisoned)).isEqualTo(1);
    }

    @Test
    void showsFactsNewestFirstAndEachOnce() {
        var account = anAccount("With many facts");
        accept(IntStream.range(0, 11)
                .mapToObj(i -> complaint(account, NOON.plusHours(i / 3)))
                .toArray(CloudEvent[]::new));

        var times = walk(TestTokens.of("senior"), path(account), "occurredAt", 4);
        var ids = walk(TestTokens.of("senior"), path(account), "id", 4);

        assertThat(times).hasSize(11).isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
        assertThat(new HashSet<>(ids)).hasSize(11);
    }

    @Test
    void ordersAccountsByComplaints() {
        var two = anAccount("Ordered by complaints: two");
        var none = anAccount("Ordered by complaints: none");
        var three = anAccount("Ordered by complaints: three");
        accept(complaint(three, NOON), complaint(two, NOON), complaint(three, NOON), complaint(two, NOON));
        accept(complaint(three, NOON));

        assertThat(walk(
                        TestTokens.of("owner"),
                        "/api/v1/accounts?sort=-complaints&q=Ordered by complaints",
                        "complaints",
                        2))
                .containsExactly(3, 2, 0);
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts?sort=complaints&q=Ordered by complaints", "id", 2))
                .containsExactly(none.toString(), two.toString(), three.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "service", "employee"})
    void areForThoseOnlyWhoRunAccounts(String role) {
        asRole(role)
                .get("/api/v1/accounts/{id}/facts", anAccount("Facts not for a " + role))
                .then()
                .statusCode(403);
    }

    @Test
    void areNotForTheClientOrAPartnerWithScope() {
        var account = anAccount("Facts not for itself");

        as(TestTokens.client(account)).get(path(account)).then().statusCode(403);
        as(TestTokens.partner("accounts:read")).get(path(account)).then().statusCode(403);
    }

    @Test
    void refusesUnusableQueries() {
        asRole("owner").get("/api/v1/accounts/{id}/facts", Ids.next()).then().statusCode(404);
        var account = anAccount("Asked for badly");
        asRole("owner").get(path(account) + "?limit=0").then().statusCode(400);
        asRole("owner").get(path(account) + "?cursor=AAAA").then().statusCode(400);
    }

    private static String path(UUID account) {
        return "/api/v1/accounts/" + account + "/facts";
    }

    private static int complaintsOf(UUID account) {
        return asRole("handler").get("/api/v1/accounts/{id}", account).path("complaints");
    }

    private void accept(CloudEvent... events) {
        new IncomingEvents(inbox, "complaints").arrive(events);
    }

    private static CloudEvent complaint(UUID account, OffsetDateTime time) {
        return event(account, "org.evenkeel.complaint.received", """
                {"complaintId":"%s","reference":"C-2026-000001","receivedAt":"2026-11-25T12:00:00Z","source":"WEB",\
                "language":"en"}""".formatted(Ids.next()), time);
    }

    private static CloudEvent event(UUID account, String type, String data, OffsetDateTime time) {
        return IncomingEvents.event(account, type, Ids.next(), time, data);
    }
}
