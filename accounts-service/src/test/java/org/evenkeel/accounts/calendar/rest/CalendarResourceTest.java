package org.evenkeel.accounts.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class CalendarResourceTest {

    private static final Map<String, List<String>> WEEK = Map.of(
            "MONDAY", List.of("13:00-17:00", "09:00-12:00"),
            "TUESDAY", List.of("09:00-17:00"),
            "WEDNESDAY", List.of("09:00-17:00"),
            "THURSDAY", List.of("09:00-17:00"),
            "FRIDAY", List.of("09:00-17:00"));
    private static final Map<String, Object> HOURS =
            Map.of("zone", "Europe/Bratislava", "week", WEEK, "holidays", List.of("SK"));

    @Test
    void givesANewFirmAStandardCalendar() {
        var first = calendars().stream()
                .filter(calendar -> "Standard".equals(calendar.get("name")))
                .findFirst()
                .orElseThrow();

        assertThat(first.get("hours"))
                .hasFieldOrPropertyWithValue("zone", "UTC")
                .extracting("week")
                .isEqualTo(Map.of(
                        "MONDAY", List.of("09:00-17:00"),
                        "TUESDAY", List.of("09:00-17:00"),
                        "WEDNESDAY", List.of("09:00-17:00"),
                        "THURSDAY", List.of("09:00-17:00"),
                        "FRIDAY", List.of("09:00-17:00")));
        var told = eventsAbout(UUID.fromString((String) first.get("id"))).getFirst();
        assertThat(told)
                .containsEntry("type", "org.evenkeel.calendar.registered")
                .containsEntry("actor", "accounts-service");
        assertThat(data(told)).containsEntry("standard", true);
    }

    @Test
    void takesACalendarInAndTellsAllOfIt() {
        var hours = new HashMap<>(HOURS);
        hours.put("closedDays", List.of("2026-12-31"));
        hours.put("openDays", Map.of("2026-12-19", List.of("09:00-24:00")));

        var answer = register("Bratislava, with a Saturday", false, hours);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .header("Location", endsWith("/api/v1/calendars/" + answer.path("id")))
                .body("standard", equalTo(false))
                .body("hours.week.MONDAY", equalTo(List.of("09:00-12:00", "13:00-17:00")))
                .body("hours.holidays", equalTo(List.of("SK")))
                .body("hours.closedDays", equalTo(List.of("2026-12-31")))
                .body("hours.openDays", equalTo(Map.of("2026-12-19", List.of("09:00-24:00"))))
                .body("allowedActions", equalTo(List.of("change")));
        var id = id(answer);
        asRole("employee")
                .get("/api/v1/calendars/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Bratislava, with a Saturday"))
                .body("allowedActions", equalTo(List.of()));
        var told = eventsAbout(id);
        assertThat(told).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.calendar.registered"));
        assertThat(data(told.getFirst()))
                .containsEntry("name", "Bratislava, with a Saturday")
                .containsEntry("standard", false)
                .containsEntry("version", 0)
                .containsEntry("hours", answer.path("hours"));
    }

    @Test
    void changesACalendarAndKeepsTheHistory() {
        var id = aCalendar("Before the move");
        var elsewhere = Map.of("zone", "Asia/Jerusalem", "week", Map.of("SUNDAY", List.of("08:00-16:00")));

        change(id, "After the move", false, elsewhere, "\"v0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("name", equalTo("After the move"))
                .body("hours.zone", equalTo("Asia/Jerusalem"))
                .body("hours.holidays", equalTo(List.of()));
        change(id, "After the move", false, elsewhere, "\"v1\"").then().header("ETag", "\"v1\"");
        change(id, "Blindly", false, HOURS, "\"v0\"").then().statusCode(412);
        change(Ids.next(), "Nowhere", false, HOURS, null).then().statusCode(404);

        asRole("auditor")
                .get("/api/v1/calendars/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.data.name", equalTo(List.of("Before the move", "After the move")))
                .body("items.data.version", equalTo(List.of(0, 1)));
    }

    @Test
    void hasAlwaysOneStandard() {
        var former = aCalendar("Standard for a moment");
        change(former, "Standard for a moment", true, HOURS, null).then().body("standard", equalTo(true));
        var next = id(register("Standard from now on", true, HOURS));

        assertThat(standards()).containsExactly(next.toString());
        var told = eventsAbout(former).getLast();
        assertThat(told).containsEntry("type", "org.evenkeel.calendar.changed");
        assertThat(data(told)).containsEntry("standard", false);
        change(next, "No standard any more", false, HOURS, null)
                .then()
                .statusCode(409)
                .body("detail", containsString("there has to be one"));
        assertThat(standards()).containsExactly(next.toString());
        assertThat(eventsAbout(next)).hasSize(1);
    }

    @Test
    void hasOneStandardAlsoWhenSeveralAreMadeItAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = aCalendar("One of two, " + round);
            var two = aCalendar("Two of two, " + round);
            String nameOfOne = "One of two, " + round;
            String nameOfTwo = "Two of two, " + round;
            var calls = List.<Callable<Integer>>of(
                    () -> change(one, nameOfOne, true, HOURS, null).statusCode(),
                    () -> change(two, nameOfTwo, true, HOURS, null).statusCode());
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(calls)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            assertThat(standards()).hasSize(1);
        }
    }

    @Test
    void refusesANameThatIsTakenInWhateverCase() {
        var present = aCalendar("Košice office");
        var other = aCalendar("Not in Košice");

        register("KOSICE  office", false, HOURS)
                .then()
                .statusCode(409)
                .body("detail", containsString(present.toString()));
        change(other, "košice office", false, HOURS, null).then().statusCode(409);

        asRole("owner").get("/api/v1/calendars/{id}", other).then().body("name", equalTo("Not in Košice"));
        assertThat(eventsAbout(other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hours.zone          | {"zone": "Middle/Earth", "week": {"MONDAY": ["09:00-17:00"]}}
                    hours.zone          | {"week": {"MONDAY": ["09:00-17:00"]}}
                    hours.week          | {"zone": "UTC"}
                    hours.week          | {"zone": "UTC", "week": {}}
                    hours.week          | {"zone": "UTC", "week": {"MONDAY": []}}
                    hours.week.MONDAY   | {"zone": "UTC", "week": {"MONDAY": ["9 to 5"]}}
                    hours.week.MONDAY   | {"zone": "UTC", "week": {"MONDAY": ["17:00-09:00"]}}
                    hours.week.MONDAY   | {"zone": "UTC", "week": {"MONDAY": ["09:00-12:00", "11:00-17:00"]}}
                    hours.holidays      | {"zone": "UTC", "week": {"MONDAY": ["09:00-17:00"]}, "holidays": ["XX"]}
                    hours.closedDays    | {"zone": "UTC", "week": {"MONDAY": ["09:00-17:00"]}, "closedDays": ["2026-12-19"], \
                    "openDays": {"2026-12-19": ["09:00-12:00"]}}
                    hours.openDays.2026-12-19 | {"zone": "UTC", "week": {"MONDAY": ["09:00-17:00"]}, \
                    "openDays": {"2026-12-19": []}}
                    hours.closedDays[0] | {"zone": "UTC", "week": {"MONDAY": ["09:00-17:00"]}, "closedDays": ["31.12."]}
                    hours.week          | {"zone": "UTC", "week": {"MOONDAY": ["09:00-17:00"]}}
                    """)
    void namesTheFieldWhoseHoursCannotBe(String field, String hours) {
        int before = calendars().size();

        asRole("owner")
                .body("{\"name\": \"Impossible\", \"standard\": true, \"hours\": " + hours + "}")
                .post("/api/v1/calendars")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(field)));

        assertThat(calendars()).hasSize(before);
    }

    @Test
    void refusesNamesThatCannotBe() {
        for (var name : List.of("  ", "\u200f", "x".repeat(201))) {
            register(name, false, HOURS).then().statusCode(400).body("violations.field", hasItem(endsWith("name")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "handler", "senior", "auditor", "client", "partner", "service"})
    void letsOwnersAloneSetHours(String role) {
        var id = aCalendar("Not for a " + role);

        asRole(role)
                .body(Map.of("name", "Mine", "standard", false, "hours", HOURS))
                .post("/api/v1/calendars")
                .then()
                .statusCode(403);
        asRole(role)
                .body(Map.of("name", "Mine", "standard", false, "hours", HOURS))
                .put("/api/v1/calendars/{id}", id)
                .then()
                .statusCode(403);

        assertThat(eventsAbout(id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner"})
    void showsTheFirmsHoursToTheFirmOnly(String role) {
        var id = aCalendar("Unseen by a " + role);

        for (var path : List.of("", "/" + id, "/" + id + "/history", "/" + id + "/due?limit=business:P1D")) {
            asRole(role).get("/api/v1/calendars" + path).then().statusCode(403);
        }
        as("garbage").get("/api/v1/calendars").then().statusCode(401);
    }

    /** Wednesday before Christmas in Bratislava: the 24th to the 26th are holidays, then comes a weekend. */
    @ParameterizedTest
    @CsvSource({
        "business:PT4H, 2026-12-28T10:00:00Z",
        "business:P0D,  2026-12-23T16:00:00Z",
        "business:P2D,  2026-12-29T16:00:00Z",
        "calendar:P2D,  2026-12-25T23:00:00Z"
    })
    void tellsWhenALimitIsReached(String limit, String due) {
        var id = aCalendar("For " + limit);

        askDue("employee", id, limit, "2026-12-23T15:00:00+01:00")
                .then()
                .statusCode(200)
                .body("start", equalTo("2026-12-23T14:00:00Z"))
                .body("limit", equalTo(limit))
                .body("due", equalTo(due));
    }

    @Test
    void countsFromNowWhereNoStartIsGiven() {
        var id = aCalendar("From now on");

        asRole("service")
                .queryParam("limit", "calendar:P0D")
                .get("/api/v1/calendars/{id}/due", id)
                .then()
                .statusCode(200)
                .body("due", not(equalTo(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, two days,      2026-12-23T15:00:00Z",
        "limit, business:P9999D, 2026-12-23T15:00:00Z",
        "limit, '',            2026-12-23T15:00:00Z",
        "start, business:P2D,  yesterday",
        "start, business:P2D,  2026-12-23T15:00:00",
        "start, business:P2D,  0999-12-23T15:00:00Z",
        "limit, calendar:P10D, 2150-12-28T15:00:00Z"
    })
    void namesWhatIsWrongInTheQuestion(String field, String limit, String start) {
        var id = aCalendar("Asked for " + limit + " from " + start);

        askDue("handler", id, limit, start).then().statusCode(400).body("violations.field", hasItem(endsWith(field)));
        askDue("handler", Ids.next(), "business:P1D", "2026-12-23T15:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void listsCalendarsByNameInPages() {
        aCalendar("žilina, in the list");
        aCalendar("Zagreb, in the list");
        aCalendar("Ústí, in the list");

        var names = walk(TestTokens.of("auditor"), "/api/v1/calendars", "name", 2);

        assertThat(names)
                .doesNotHaveDuplicates()
                .containsSubsequence("Standard", "Ústí, in the list", "Zagreb, in the list", "žilina, in the list");
    }

    private static Response askDue(String role, UUID calendar, String limit, String start) {
        return asRole(role)
                .queryParam("limit", limit)
                .queryParam("start", start)
                .get("/api/v1/calendars/{id}/due", calendar);
    }

    private static Response register(String name, boolean standard, Object hours) {
        return asRole("owner")
                .body(Map.of("name", name, "standard", standard, "hours", hours))
                .post("/api/v1/calendars");
    }

    private static Response change(UUID id, String name, boolean standard, Object hours, String ifMatch) {
        var request = asRole("owner").body(Map.of("name", name, "standard", standard, "hours", hours));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/calendars/{id}", id);
    }

    private static UUID aCalendar(String name) {
        return id(register(name, false, HOURS).then().statusCode(201).extract().response());
    }

    private static UUID id(Response answer) {
        return UUID.fromString(answer.path("id"));
    }

    private static List<Map<String, Object>> calendars() {
        return asRole("owner").get("/api/v1/calendars?limit=200").jsonPath().getList("items");
    }

    private static List<Object> standards() {
        return calendars().stream()
                .filter(calendar -> Boolean.TRUE.equals(calendar.get("standard")))
                .map(calendar -> calendar.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
