package org.evenkeel.accounts.account.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsOf;
import static org.evenkeel.accounts.Api.register;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AccountResourceTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"handler", "senior", "owner"})
    void registersAnAccount(String role) {
        var name = "Registered by a " + role;

        var id = register(role, Map.of("name", name))
                .then()
                .statusCode(201)
                .header("Location", matchesRegex(".*/api/v1/accounts/[0-9a-f-]{36}"))
                .header("ETag", "\"v0\"")
                .body("name", equalTo(name))
                .body("complaints", equalTo(0))
                .extract()
                .<String>path("id");

        asRole("auditor")
                .get("/api/v1/accounts/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("name", equalTo(name));
    }

    @Test
    void tellsOfARegistrationInTheTransactionOfTheRegistration() throws SQLException {
        var id = anAccount("Told once");

        assertThat(eventsOf(id)).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.account.registered")
                .containsEntry("actor", TestTokens.subjectOf("handler"))
                .containsEntry("data", Map.of("accountId", id.toString(), "name", "Told once")));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select mod(e.xid::text::numeric, 4294967296) = a.xmin::text::numeric from event e"
                                + " join account a on a.id = e.subject where a.id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void takesAnIdThatTheCallerChose() {
        var id = Ids.next();

        register("owner", Map.of("id", id, "name", "With its own id")).then().body("id", equalTo(id.toString()));

        register("owner", Map.of("id", id, "name", "Another with that id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString("With its own id"));
        register("owner", Map.of("id", id, "name", "With its own id")).then().statusCode(409);
        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void refusesANameThatDiffersOnlyInCaseOrMarksAndNamesTheAccount() {
        var id = anAccount("Pekáreň Nový Svet");

        register("handler", Map.of("name", "PEKAREN  NOVY SVET"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString(id.toString()))
                .body("detail", containsString("Pekáreň Nový Svet"));
        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void refusesWhatIsNoName() {
        for (var name : List.of("", "   ", "\u200b", "a".repeat(201), "bell\u0007", "over\u202eride")) {
            register("handler", Map.of("name", name))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("violations.field", hasItem(containsString("name")));
        }
        register("handler", Map.of()).then().statusCode(400);
        register("handler", Map.of("name", "With more", "nmae", "x")).then().statusCode(400);
        register("handler", Map.of("name", "With a bad id", "id", "7")).then().statusCode(400);
        asRole("handler").post("/api/v1/accounts").then().statusCode(400);
        asRole("owner")
                .queryParam("q", "With a bad")
                .get("/api/v1/accounts")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void answersARepeatedRequestAlikeAndRegistersOnce() {
        var first = asRole("handler")
                .header("Idempotency-Key", "repeat-1")
                .body(Map.of("name", "Repeated"))
                .post("/api/v1/accounts");

        var second = asRole("handler")
                .header("Idempotency-Key", "repeat-1")
                .body(Map.of("name", "Repeated"))
                .post("/api/v1/accounts");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(eventsOf(UUID.fromString(first.path("id")))).hasSize(1);
        asRole("handler")
                .header("Idempotency-Key", "repeat-1")
                .body(Map.of("name", "Repeated otherwise"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422);
    }

    @Test
    void answersARequestRepeatedAtTheSameTimeAlike() throws Exception {
        var calls = Collections.<Callable<String>>nCopies(6, () -> asRole("handler")
                .header("Idempotency-Key", "impatient")
                .body(Map.of("name", "Of an impatient caller"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        var ids = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(calls)) {
                ids.add(answer.get());
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(eventsOf(UUID.fromString(ids.iterator().next()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "auditor", "partner", "service"})
    void doesNotLetOthersChangeAccounts(String role) {
        var id = anAccount("Not to be changed by a " + role);

        register(role, Map.of("name", "Of a " + role)).then().statusCode(403);
        asRole(role)
                .body(Map.of("name", "Of a " + role))
                .put("/api/v1/accounts/{id}", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));

        assertThat(eventsOf(id)).hasSize(1);
        asRole("owner")
                .queryParam("q", "Of a " + role)
                .get("/api/v1/accounts")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void asksWhoeverIsNotSignedIn() {
        RestAssured.get("/api/v1/accounts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
        as("not.a.token")
                .get("/api/v1/accounts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void showsClientsTheirOwnAccountOnly() {
        var own = anAccount("The client's own");
        var other = anAccount("Somebody else's");
        var client = TestTokens.client(own);

        as(client).get("/api/v1/accounts/{id}", own).then().statusCode(200);
        as(client)
                .get("/api/v1/accounts/{id}", other)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        assertThat(walk(client, "/api/v1/accounts", "id", 25)).containsExactly(own.toString());
    }

    @Test
    void showsPartnersWhatTheirScopeAndAccountsAllow() {
        var own = anAccount("The partner's own");
        var other = anAccount("Not the partner's");

        as(TestTokens.partner("complaints:read"))
                .get("/api/v1/accounts/{id}", own)
                .then()
                .statusCode(403);
        as(TestTokens.partner("accounts:read"))
                .get("/api/v1/accounts/{id}", other)
                .then()
                .statusCode(200);
        var confined = TestTokens.partnerOf("accounts:read", own);
        as(confined).get("/api/v1/accounts/{id}", other).then().statusCode(404);
        assertThat(walk(confined, "/api/v1/accounts", "id", 25)).containsExactly(own.toString());
    }

    @Test
    void letsServicesReadOne() {
        var id = anAccount("Read by a service");

        asRole("service").get("/api/v1/accounts/{id}", id).then().statusCode(200);
        asRole("service").get("/api/v1/accounts/{id}", Ids.next()).then().statusCode(404);
    }

    @Test
    void renamesAndTellsSo() {
        var id = anAccount("Before the change");

        rename(id, "After the change", "\"v0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("name", equalTo("After the change"));

        assertThat(eventsOf(id)).hasSize(2).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.account.renamed")
                .containsEntry(
                        "data",
                        Map.of(
                                "accountId",
                                id.toString(),
                                "name",
                                "After the change",
                                "formerName",
                                "Before the change")));
    }

    @Test
    void changesNothingWhenTheNameStays() {
        var id = anAccount("Stays the same");

        rename(id, "Stays the same", "\"v0\"").then().statusCode(200).header("ETag", "\"v0\"");

        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void refusesToRenameWhatWasChangedMeanwhile() {
        var id = anAccount("Version zero");
        rename(id, "Version one", null).then().statusCode(200);

        rename(id, "Version two", "\"v0\"").then().statusCode(412).body("type", equalTo("/problems/stale"));
        rename(id, "Version two", "v1").then().statusCode(400);

        asRole("handler").get("/api/v1/accounts/{id}", id).then().body("name", equalTo("Version one"));
        assertThat(eventsOf(id)).hasSize(2);
    }

    @Test
    void refusesToRenameToATakenNameAndChangesNothing() {
        anAccount("Taken name");
        var id = anAccount("Would be the same");

        rename(id, "TAKEN NAME", "\"v0\"").then().statusCode(409).body("detail", containsString("Taken name"));
        rename(Ids.next(), "Nobody's", null).then().statusCode(404);

        asRole("handler").get("/api/v1/accounts/{id}", id).then().header("ETag", "\"v0\"");
        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void findsPartOfANameInAnyScript() {
        var slovak = anAccount("Kvetinárstvo Ľubica");
        var russian = anAccount("Ёлка и Ко");
        var hebrew = anAccount("מאפיית שָׁלוֹם");
        var literal = anAccount("100% off!_x");

        assertThat(found("netinar")).isEmpty();
        assertThat(found("vetinarstvo lub")).containsExactly(slovak.toString());
        assertThat(found("ЕЛКА")).containsExactly(russian.toString());
        assertThat(found("שלום")).containsExactly(hebrew.toString());
        assertThat(found("0% OFF!_")).containsExactly(literal.toString());
        assertThat(found("0_ off")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "complaints", "-complaints", "registeredAt", "-registeredAt"})
    void everyOrderWalksEveryAccountOnce(String sort) {
        IntStream.range(0, 7).forEach(i -> anAccount("Walked by " + sort + " " + i));

        var ids = walk(TestTokens.of("owner"), "/api/v1/accounts?sort=" + sort, "id", 60);

        assertThat(new HashSet<>(ids)).hasSize(ids.size());
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(walk(TestTokens.of("owner"), "/api/v1/accounts", "id", 200));
        var names = walk(TestTokens.of("owner"), "/api/v1/accounts?q=Walked by " + sort + " &sort=" + sort, "name", 2);
        assertThat(names).hasSize(7);
        assertThat(names.getFirst()).isEqualTo("Walked by " + sort + (sort.startsWith("-") ? " 6" : " 0"));
    }

    @Test
    void leadsToTheNextPage() {
        IntStream.range(0, 2).forEach(i -> anAccount("Linked " + i));

        asRole("owner")
                .queryParam("q", "Linked")
                .queryParam("limit", 1)
                .get("/api/v1/accounts")
                .then()
                .header("Link", matchesRegex("<.*cursor=.*>; ?rel=\"next\""));
    }

    @Test
    void refusesUnusableQueries() {
        Stream.of("limit=0", "limit=201", "sort=size", "cursor=x", "q=" + "a".repeat(201))
                .forEach(query -> asRole("owner")
                        .get("/api/v1/accounts?" + query)
                        .then()
                        .statusCode(400)
                        .body("type", equalTo("/problems/invalid-request")));
    }

    private static io.restassured.response.Response rename(UUID id, String name, String ifMatch) {
        var request = asRole("handler").body(Map.of("name", name));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/accounts/{id}", id);
    }

    private static List<String> found(String words) {
        return asRole("owner")
                .queryParam("q", words)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
