package org.evenkeel.complaints.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class DirectoryCopyTest {

    private static final AtomicInteger CURSORS = new AtomicInteger();
    private static final Instant NOON = Instant.parse("2026-12-21T12:00:00Z");
    private static final String HERE = "[]";

    @Inject
    Inbox inbox;

    @Inject
    Staff staff;

    @Inject
    Contacts contacts;

    @Test
    void keepsAMemberOfStaffAsTold() {
        var id = Ids.next();
        var delegate = Ids.next();

        accept(staffEvent("registered", """
                {"id":"%s","subject":"noa","name":"נועה ברק","email":"noa@example.com","language":"he",\
                "timeZone":"Asia/Jerusalem","team":"Client care","active":true,\
                "authorityLimit":{"amount":500.00,"currency":"EUR"},\
                "absences":[{"id":"%s","from":"2026-12-21","to":"2026-12-23","delegateId":"%s"}],\
                "version":0,"added":"later"}""".formatted(id, Ids.next(), delegate)));

        assertThat(staff.find(id))
                .contains(new StaffMember(
                        id,
                        "noa",
                        "נועה ברק",
                        "noa@example.com",
                        "he",
                        ZoneId.of("Asia/Jerusalem"),
                        "Client care",
                        true,
                        new Money(new BigDecimal("500.00"), "EUR"),
                        List.of(new Absence(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 23), delegate)),
                        0));
        assertThat(staff.bySubject("noa").map(StaffMember::id)).contains(id);
        assertThat(staff.bySubject("nobody")).isEmpty();
        assertThat(staff.find(delegate)).isEmpty();
    }

    @Test
    void followsChangesButNeverBackwards() {
        var id = Ids.next();
        accept(staffEvent("registered", member(id, "First", HERE, true, 0)));
        accept(staffEvent("changed", member(id, "Third", HERE, true, 2)));

        accept(staffEvent("changed", member(id, "Second, late", HERE, true, 1)));
        accept(staffEvent("registered", member(id, "First again", HERE, true, 0)));

        assertThat(staff.find(id).map(StaffMember::name)).contains("Third");
    }

    @Test
    void keepsAContactAsTold() {
        var id = Ids.next();

        accept(contact(id, "Matúš", 0));
        accept(contact(id, "Matúš Červenka", 1));
        accept(contact(id, "Matúš", 0));

        var kept = new Contact(
                id,
                AccountsStandIn.CLERVI,
                "subject of " + id,
                "Matúš Červenka",
                "matus@example.com",
                "sk",
                ZoneId.of("Europe/Bratislava"),
                true,
                1);
        assertThat(contacts.find(id)).contains(kept);
        assertThat(contacts.bySubject("subject of " + id)).contains(kept);
        assertThat(contacts.find(Ids.next())).isEmpty();
    }

    @Test
    void findsWhoActsForSomebodyThroughSeveralDelegates() {
        var anna = Ids.next();
        var boris = Ids.next();
        var cyril = Ids.next();
        accept(staffEvent("registered", member(anna, "Anna", away("2026-12-21", "2026-12-22", boris), true, 0)));
        accept(staffEvent("registered", member(boris, "Boris", away("2026-12-21", "2026-12-21", cyril), true, 0)));
        accept(staffEvent("registered", member(cyril, "Cyril", HERE, true, 0)));

        assertThat(actingFor(anna, NOON)).isEqualTo("Cyril");
        assertThat(actingFor(anna, NOON.plusSeconds(86_400))).isEqualTo("Boris");
        assertThat(actingFor(anna, NOON.plusSeconds(2 * 86_400))).isEqualTo("Anna");
        // in Bratislava the day has begun already
        assertThat(actingFor(anna, Instant.parse("2026-12-20T23:30:00Z"))).isEqualTo("Cyril");
        assertThat(actingFor(anna, Instant.parse("2026-12-20T22:30:00Z"))).isEqualTo("Anna");
    }

    @Test
    void findsNobodyWhereTheChainEnds() {
        var alone = Ids.next();
        var withUnknown = Ids.next();
        var withFormer = Ids.next();
        var former = Ids.next();
        accept(staffEvent("registered", member(alone, "Alone", away("2026-12-21", "2026-12-21", null), true, 0)));
        accept(staffEvent(
                "registered", member(withUnknown, "A", away("2026-12-21", "2026-12-21", Ids.next()), true, 0)));
        accept(staffEvent("registered", member(withFormer, "B", away("2026-12-21", "2026-12-21", former), true, 0)));
        accept(staffEvent("registered", member(former, "Former", HERE, false, 0)));

        assertThat(staff.actingFor(alone, NOON)).isEmpty();
        assertThat(staff.actingFor(withUnknown, NOON)).isEmpty();
        assertThat(staff.actingFor(withFormer, NOON)).isEmpty();
        assertThat(staff.actingFor(former, NOON)).isEmpty();
    }

    /** While one of two changes is here and the other not, the copy may show what the directory itself never allows. */
    @Test
    void comesToAnEndInACircle() {
        var one = Ids.next();
        var two = Ids.next();
        accept(staffEvent("registered", member(one, "One", away("2026-12-21", "2026-12-21", two), true, 0)));
        accept(staffEvent("registered", member(two, "Two", away("2026-12-21", "2026-12-21", one), true, 0)));

        assertThat(staff.actingFor(one, NOON)).isEmpty();
    }

    @Test
    void knowsHowMuchSomebodyMayGrant() {
        var id = Ids.next();
        accept(staffEvent("registered", member(id, "Grants up to 500 EUR", HERE, true, 0)));
        var member = staff.find(id).orElseThrow();

        assertThat(member.mayGrant(money("500", "EUR"))).isTrue();
        assertThat(member.mayGrant(money("500.01", "EUR"))).isFalse();
        assertThat(member.mayGrant(money("1", "CZK"))).isFalse();
    }

    private String actingFor(UUID id, Instant when) {
        return staff.actingFor(id, when).orElseThrow().name();
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static String away(String from, String to, UUID delegate) {
        return "[{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"delegateId\":%s}]"
                .formatted(Ids.next(), from, to, delegate == null ? null : "\"" + delegate + "\"");
    }

    private static String member(UUID id, String name, String absences, boolean active, int version) {
        return """
                {"id":"%s","subject":null,"name":"%s","email":null,"language":"sk","timeZone":"Europe/Bratislava",\
                "team":null,"active":%s,"authorityLimit":{"amount":500,"currency":"EUR"},"absences":%s,"version":%d}""".formatted(id, name, active, absences, version);
    }

    private static CloudEvent staffEvent(String what, String data) {
        return event("org.evenkeel.staff-member." + what, null, data);
    }

    private static CloudEvent contact(UUID id, String name, int version) {
        return event(
                "org.evenkeel.contact." + (version == 0 ? "registered" : "changed"),
                AccountsStandIn.CLERVI,
                """
                {"id":"%s","accountId":"%s","subject":"subject of %s","name":"%s","email":"matus@example.com",\
                "language":"sk","timeZone":"Europe/Bratislava","active":true,"version":%d}""".formatted(id, AccountsStandIn.CLERVI, id, name, version));
    }

    private void accept(CloudEvent event) {
        inbox.accept("accounts", inbox.cursor("accounts"), List.of(event));
    }

    private static CloudEvent event(String type, UUID account, String data) {
        var event = CloudEventBuilder.v1()
                .withId(Ids.next().toString())
                .withSource(URI.create("/accounts"))
                .withType(type)
                .withSubject(Ids.next().toString())
                .withTime(OffsetDateTime.parse("2026-11-25T12:00:00Z"))
                .withExtension("cursor", "1-" + CURSORS.incrementAndGet())
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        if (account != null) {
            event.withExtension("account", account.toString());
        }
        return event.build();
    }
}
