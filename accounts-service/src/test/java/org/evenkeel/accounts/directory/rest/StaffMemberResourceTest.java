package org.evenkeel.accounts.directory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.evenkeel.accounts.directory.rest.People.aStaffMember;
import static org.evenkeel.accounts.directory.rest.People.person;
import static org.evenkeel.accounts.directory.rest.People.registerStaff;
import static org.evenkeel.accounts.directory.rest.People.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class StaffMemberResourceTest {

    @Test
    void takesSomebodyInAndTellsAllOfThem() {
        var request = person("נועה ברק");
        request.put("subject", "noa-at-the-provider");
        request.put("email", "noa@example.com");
        request.put("team", "Client care");
        request.put("authorityLimit", Map.of("amount", 500, "currency", "EUR"));

        var answer = registerStaff(request);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .header("Location", endsWith("/api/v1/staff-members/" + answer.path("id")))
                .body("active", equalTo(true))
                .body("authorityLimit.amount", equalTo(500))
                .body("absences", equalTo(List.of()))
                .body("allowedActions", equalTo(List.of("change", "setAbsences")));
        var id = UUID.fromString(answer.path("id"));
        asRole("employee")
                .get("/api/v1/staff-members/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("נועה ברק"))
                .body("allowedActions", equalTo(List.of()));
        var told = eventsAbout(id);
        assertThat(told).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.staff-member.registered")
                .doesNotContainKey("account"));
        assertThat(data(told.getFirst()))
                .containsEntry("id", id.toString())
                .containsEntry("subject", "noa-at-the-provider")
                .containsEntry("name", "נועה ברק")
                .containsEntry("email", "noa@example.com")
                .containsEntry("language", "sk")
                .containsEntry("timeZone", "Europe/Bratislava")
                .containsEntry("team", "Client care")
                .containsEntry("active", true)
                .containsEntry("authorityLimit", Map.of("amount", 500, "currency", "EUR"))
                .containsEntry("absences", List.of())
                .containsEntry("version", 0);
    }

    @Test
    void changesEverythingAtOnceAndKeepsTheHistory() {
        var id = aStaffMember("Before the wedding");
        var change = with(person("After the wedding"), "active", false);

        put(id, change, "\"v0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("name", equalTo("After the wedding"))
                .body("active", equalTo(false));
        put(id, change, "\"v1\"").then().statusCode(200).header("ETag", "\"v1\"");

        asRole("auditor")
                .get("/api/v1/staff-members/{id}/history", id)
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        equalTo(List.of("org.evenkeel.staff-member.registered", "org.evenkeel.staff-member.changed")))
                .body("items.data.name", equalTo(List.of("Before the wedding", "After the wedding")))
                .body("items[1].data.version", equalTo(1));
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        var id = aStaffMember("Changed twice");
        put(id, with(person("Changed once"), "active", true), null).then().statusCode(200);

        put(id, with(person("Changed blindly"), "active", true), "\"v0\"")
                .then()
                .statusCode(412);
        put(Ids.next(), with(person("Nobody"), "active", true), null).then().statusCode(404);

        asRole("owner").get("/api/v1/staff-members/{id}", id).then().body("name", equalTo("Changed once"));
        assertThat(eventsAbout(id)).hasSize(2);
    }

    static Stream<List<Object>> unusable() {
        return Stream.of(
                field("name", null),
                field("name", "\u200b"),
                field("name", "a".repeat(201)),
                field("name", "right\u202eleft"),
                field("email", "not an address"),
                field("language", null),
                field("language", "en_US"),
                field("timeZone", null),
                field("timeZone", "+02:00"),
                field("timeZone", "Europe/Atlantis"),
                field("subject", "s".repeat(201)),
                field("team", "t".repeat(101)),
                List.of("authorityLimit", Map.of("amount", -1, "currency", "EUR"), "authorityLimit.amount"),
                List.of("authorityLimit", Map.of("amount", 1, "currency", "QQQ"), "authorityLimit.currency"),
                List.of("authorityLimit", Map.of("currency", "EUR"), "authorityLimit.amount"),
                field("roles", List.of("owner")));
    }

    private static List<Object> field(String name, Object value) {
        return value == null ? List.of(name) : List.of(name, value, name);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void refusesWhatCannotBeUsedNamingTheField(List<Object> example) {
        var field = (String) example.getFirst();
        var named = example.size() > 2 ? (String) example.get(2) : field;
        var value = example.size() > 1 ? example.get(1) : null;
        var id = aStaffMember("Stays as before");

        registerStaff(with(person("Never taken in"), field, value))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(named)));
        put(id, with(with(person("Never changed"), "active", true), field, value), null)
                .then()
                .statusCode(400);

        assertThat(found("Never taken in")).isEmpty();
        assertThat(eventsAbout(id)).hasSize(1);
    }

    @Test
    void givesASubjectToOnePersonOnly() {
        var first = aStaffMember(with(person("First with it"), "subject", "shared-subject"));
        var second = aStaffMember("Second without it");

        registerStaff(with(person("Third"), "subject", "shared-subject"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString("shared-subject"));
        put(second, with(with(person("Second with it"), "active", true), "subject", "shared-subject"), null)
                .then()
                .statusCode(409);
        put(first, with(with(person("First, renamed"), "active", true), "subject", "shared-subject"), null)
                .then()
                .statusCode(200);

        asRole("owner").get("/api/v1/staff-members/{id}", second).then().body("subject", nullValue());
        assertThat(found("Third")).isEmpty();
    }

    @Test
    void takesOneOfManyWhoWantTheSameSubjectAtOnce() throws Exception {
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> registerStaff(with(person("Racer " + i), "subject", "raced-for"))
                                .statusCode())
                .toList();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void answersARepetitionUnderTheSameKeyAlike() {
        var request = person("Registered once");

        var first = asRole("owner")
                .header("Idempotency-Key", "staff-once")
                .body(request)
                .post("/api/v1/staff-members");
        var again = asRole("owner")
                .header("Idempotency-Key", "staff-once")
                .body(request)
                .post("/api/v1/staff-members");

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(found("Registered once")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "handler", "senior", "auditor", "partner", "service"})
    void isWrittenByOwnersOnly(String role) {
        var id = aStaffMember("Not for a " + role);

        asRole(role)
                .body(person("Written by a " + role))
                .post("/api/v1/staff-members")
                .then()
                .statusCode(403);
        asRole(role)
                .body(with(person("Written by a " + role), "active", true))
                .put("/api/v1/staff-members/{id}", id)
                .then()
                .statusCode(403);

        assertThat(found("Written by a " + role)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner"})
    void isNotReadByOutsiders(String role) {
        var id = aStaffMember("Hidden from a " + role);

        asRole(role).get("/api/v1/staff-members").then().statusCode(403);
        asRole(role).get("/api/v1/staff-members/{id}", id).then().statusCode(403);
        asRole(role).get("/api/v1/staff-members/{id}/history", id).then().statusCode(403);
        as(TestTokens.partner("accounts:read"))
                .get("/api/v1/staff-members")
                .then()
                .statusCode(403);
    }

    @Test
    void isReadByServices() {
        asRole("service")
                .get("/api/v1/staff-members/{id}", aStaffMember("Read by a service"))
                .then()
                .statusCode(200);
        asRole("service").get("/api/v1/staff-members/{id}", Ids.next()).then().statusCode(404);
    }

    @Test
    void findsPartOfANameAndWholeTeams() {
        var tomas = aStaffMember(with(person("Tomáš Ďurčo-Hľadaný"), "team", "Nočná zmena"));
        var darya = aStaffMember(with(person("Дарья Ковалёва-Искомая"), "team", "Nočná zmena"));

        assertThat(found("durco-hlad")).containsExactly(tomas.toString());
        assertThat(found("КОВАЛЕВА-ИС")).containsExactly(darya.toString());
        assertThat(walk(TestTokens.of("employee"), "/api/v1/staff-members?team=nocna ZMENA", "id", 1))
                .containsExactly(tomas.toString(), darya.toString());
        assertThat(walk(TestTokens.of("employee"), "/api/v1/staff-members?team=nocna", "id", 1))
                .isEmpty();
    }

    @Test
    void walksEverybodyOnceByName() {
        IntStream.range(0, 5).forEach(i -> aStaffMember("Walked twin"));
        IntStream.range(0, 4).forEach(i -> aStaffMember("Walked " + (char) ('d' - i)));

        var names = walk(TestTokens.of("owner"), "/api/v1/staff-members?q=Walked", "name", 2);
        var ids = walk(TestTokens.of("owner"), "/api/v1/staff-members?q=Walked", "id", 2);

        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
        assertThat(names).startsWith("Walked a", "Walked b", "Walked c", "Walked d", "Walked twin");
        Stream.of("limit=0", "limit=201", "cursor=x", "q=" + "a".repeat(201), "team=" + "a".repeat(101))
                .forEach(query -> asRole("owner")
                        .get("/api/v1/staff-members?" + query)
                        .then()
                        .statusCode(400));
    }

    @Test
    void notesAnAbsenceWithItsDelegateAndTellsSo() {
        var delegate = aStaffMember("Stands in");
        var id = aStaffMember("Goes skiing");

        addAbsence("senior", id, away("2026-12-21", "2027-01-03", delegate))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("absences.from", equalTo(List.of("2026-12-21")))
                .body("absences.to", equalTo(List.of("2027-01-03")))
                .body("absences.delegateId", equalTo(List.of(delegate.toString())));
        addAbsence("owner", id, away("2026-12-01", "2026-12-01", null)).then().statusCode(200);

        var told = eventsAbout(id);
        assertThat(told).hasSize(3);
        assertThat(told.getLast()).containsEntry("type", "org.evenkeel.staff-member.changed");
        var absences = (List<Map<String, Object>>) data(told.getLast()).get("absences");
        assertThat(absences).extracting(absence -> absence.get("from")).containsExactly("2026-12-01", "2026-12-21");
        assertThat(absences.get(1)).containsEntry("to", "2027-01-03").containsEntry("delegateId", delegate.toString());
        assertThat(data(told.getLast())).containsEntry("version", 2);
    }

    @Test
    void takesAnAbsenceBack() {
        var id = aStaffMember("Stays after all");
        String absence =
                addAbsence("senior", id, away("2026-12-21", "2026-12-23", null)).path("absences[0].id");

        removeAbsence("senior", id, Ids.next().toString()).then().statusCode(404);
        removeAbsence("senior", id, absence).then().statusCode(200).body("absences", equalTo(List.of()));
        removeAbsence("senior", id, absence).then().statusCode(404);

        assertThat(eventsAbout(id)).hasSize(3);
        addAbsence("senior", id, away("2026-12-22", "2026-12-22", null)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "handler"})
    void letsPeopleSetTheirOwnAbsencesOnly(String role) {
        // the subject of the test's tokens is one person's in the whole directory
        var own = ownEntry(role);
        var other = aStaffMember("Not the one who asks");

        var answer = addAbsence(role, own, away("2026-12-21", "2026-12-21", null));
        answer.then().statusCode(200).body("allowedActions", equalTo(List.of("setAbsences")));
        removeAbsence(role, own, answer.path("absences[0].id")).then().statusCode(200);
        addAbsence(role, other, away("2026-12-21", "2026-12-21", null))
                .then()
                .statusCode(403)
                .body("detail", containsString("own absences"));
        String absence = addAbsence("senior", other, away("2026-12-21", "2026-12-21", null))
                .path("absences[0].id");
        removeAbsence(role, other, absence).then().statusCode(403);

        asRole("owner").get("/api/v1/staff-members/{id}", other).then().body("absences", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "auditor", "partner", "service"})
    void letsNobodyElseSetAbsences(String role) {
        var id = aStaffMember("Absences not for a " + role);

        addAbsence(role, id, away("2026-12-21", "2026-12-21", null)).then().statusCode(403);
        removeAbsence(role, id, Ids.next().toString()).then().statusCode(403);
    }

    @Test
    void refusesAbsencesThatCannotBe() {
        var id = aStaffMember("Hard to send away");
        var left = aStaffMember("Left the firm");
        put(left, with(person("Left the firm"), "active", false), null).then().statusCode(200);
        addAbsence("senior", id, away("2026-12-21", "2026-12-24", null)).then().statusCode(200);

        refused(id, away("2027-01-02", "2027-01-01", null), 400, "to");
        refused(id, away("2027-01-01", "2032-01-02", null), 400, "to");
        refused(id, away("1999-12-31", "2000-01-01", null), 400, "from");
        refused(id, Map.of("to", "2027-01-01"), 400, "from");
        refused(id, away("2027-02-30", "2027-03-01", null), 400, "from");
        refused(id, away("2027-01-01", "2027-01-01", id), 400, "delegateId");
        refused(id, away("2027-01-01", "2027-01-01", Ids.next()), 400, "delegateId");
        refused(id, away("2027-01-01", "2027-01-01", left), 400, "delegateId");
        addAbsence("senior", id, away("2026-12-24", "2026-12-30", null))
                .then()
                .statusCode(409)
                .body("detail", containsString("2026-12-21 to 2026-12-24"));

        asRole("owner")
                .get("/api/v1/staff-members/{id}", id)
                .then()
                .header("ETag", "\"v1\"")
                .body("absences", hasSize(1));
        assertThat(eventsAbout(id)).hasSize(2);
    }

    @Test
    void refusesDelegatesThatLeadBackOnTheSameDay() {
        var anna = aStaffMember("Anna");
        var boris = aStaffMember("Boris");
        var cyril = aStaffMember("Cyril");
        addAbsence("senior", anna, away("2026-12-21", "2026-12-31", boris))
                .then()
                .statusCode(200);
        addAbsence("senior", boris, away("2026-12-28", "2027-01-08", cyril))
                .then()
                .statusCode(200);

        addAbsence("senior", cyril, away("2026-12-24", "2027-01-03", anna))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("delegateId"))
                .body("detail", containsString("2026-12-28"));
        addAbsence("senior", cyril, away("2027-01-01", "2027-01-03", anna))
                .then()
                .statusCode(200);

        assertThat(eventsAbout(cyril)).hasSize(2);
    }

    @Test
    void letsNoTwoStandInForEachOtherAlsoWhenBothAreSentAwayAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = aStaffMember("One of two");
            var two = aStaffMember("Two of two");
            var calls = List.<Callable<Integer>>of(
                    () -> addAbsence("senior", one, away("2026-12-21", "2026-12-21", two))
                            .statusCode(),
                    () -> addAbsence("senior", two, away("2026-12-21", "2026-12-21", one))
                            .statusCode());

            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(calls)) {
                    statuses.add(answer.get());
                }
            }

            assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        }
    }

    private static UUID ownEntry(String role) {
        var subject = TestTokens.subjectOf(role);
        return aStaffMember(with(person("The " + role + " themselves"), "subject", subject));
    }

    private static void refused(UUID id, Object absence, int status, String field) {
        addAbsence("senior", id, absence).then().statusCode(status).body("violations.field", hasItem(endsWith(field)));
    }

    private static Map<String, Object> away(String from, String to, UUID delegate) {
        var absence = new HashMap<String, Object>(Map.of("from", from, "to", to));
        if (delegate != null) {
            absence.put("delegateId", delegate);
        }
        return absence;
    }

    private static Response addAbsence(String role, UUID id, Object absence) {
        return asRole(role).body(absence).post("/api/v1/staff-members/{id}/absences", id);
    }

    private static Response removeAbsence(String role, UUID id, String absence) {
        return asRole(role).delete("/api/v1/staff-members/{id}/absences/{absence}", id, absence);
    }

    private static Response put(UUID id, Object change, String ifMatch) {
        var request = asRole("owner").body(change);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/staff-members/{id}", id);
    }

    private static List<Object> found(String words) {
        return walk(TestTokens.of("employee"), "/api/v1/staff-members?q=" + words, "id", 100);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
