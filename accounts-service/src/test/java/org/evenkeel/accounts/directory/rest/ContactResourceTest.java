package org.evenkeel.accounts.directory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.evenkeel.accounts.directory.rest.People.aStaffMember;
import static org.evenkeel.accounts.directory.rest.People.person;
import static org.evenkeel.accounts.directory.rest.People.registerContact;
import static org.evenkeel.accounts.directory.rest.People.registerStaff;
import static org.evenkeel.accounts.directory.rest.People.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ContactResourceTest {

    @Test
    void takesAContactInAndTellsOnlyWhatOthersNeed() {
        var account = anAccount("With its first contact");
        var request = person("Matúš Červenka");
        request.putAll(Map.of("email", "matus@example.com", "phone", "+421 2 5555 0123", "role", "CTO"));

        var answer = registerContact(account, request);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("accountId", equalTo(account.toString()))
                .body("phone", equalTo("+421 2 5555 0123"))
                .body("role", equalTo("CTO"))
                .body("active", equalTo(true))
                .body("allowedActions", equalTo(List.of("change")));
        var id = UUID.fromString(answer.path("id"));
        assertThat(eventsAbout(id)).singleElement().satisfies(event -> {
            assertThat(event)
                    .containsEntry("type", "org.evenkeel.contact.registered")
                    .containsEntry("account", account.toString());
            var data = (Map<?, ?>) event.get("data");
            assertThat(data.get("name")).isEqualTo("Matúš Červenka");
            assertThat(data.get("accountId")).isEqualTo(account.toString());
            assertThat(data.get("email")).isEqualTo("matus@example.com");
            assertThat(data.keySet().stream().map(Object::toString)).doesNotContain("phone", "role");
        });
    }

    @Test
    void changesAContact() {
        var account = anAccount("With a contact who leaves");
        var id = aContact(account, "Leaves soon");
        var change = with(person("Leaves soon"), "active", false);

        put(account, id, change, "\"v0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("active", equalTo(false));
        put(account, id, change, "\"v1\"").then().statusCode(200).header("ETag", "\"v1\"");
        put(account, id, with(change, "name", "Too late"), "\"v0\"").then().statusCode(412);

        asRole("senior")
                .get("/api/v1/accounts/{account}/contacts/{id}/history", account, id)
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of("org.evenkeel.contact.registered", "org.evenkeel.contact.changed")))
                .body("items.data.active", equalTo(List.of(true, false)));
    }

    @Test
    void showsClientsTheirOwnAccountsContactsOnly() {
        var own = anAccount("The contacts' own account");
        var other = anAccount("Another account with contacts");
        var mine = aContact(own, "One of ours");
        var theirs = aContact(other, "One of theirs");
        var client = TestTokens.client(own);

        as(client)
                .get("/api/v1/accounts/{account}/contacts/{id}", own, mine)
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of()));
        assertThat(walk(client, "/api/v1/accounts/" + own + "/contacts", "id", 25))
                .containsExactly(mine.toString());
        as(client).get("/api/v1/accounts/{account}/contacts", other).then().statusCode(404);
        as(client)
                .get("/api/v1/accounts/{account}/contacts/{id}", other, theirs)
                .then()
                .statusCode(404);
        as(client)
                .get("/api/v1/accounts/{account}/contacts/{id}", own, theirs)
                .then()
                .statusCode(404);
        as(client)
                .body(person("By a client"))
                .post("/api/v1/accounts/{account}/contacts", own)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "auditor", "service", "partner"})
    void isWrittenByThoseWhoRunCasesOnly(String role) {
        var account = anAccount("Contacts not by a " + role);
        var id = aContact(account, "Unchanged");

        asRole(role)
                .body(person("New"))
                .post("/api/v1/accounts/{account}/contacts", account)
                .then()
                .statusCode(403);
        asRole(role)
                .body(with(person("Changed"), "active", true))
                .put("/api/v1/accounts/{account}/contacts/{id}", account, id)
                .then()
                .statusCode(403);

        assertThat(walk(TestTokens.of("handler"), "/api/v1/accounts/" + account + "/contacts", "name", 25))
                .containsExactly("Unchanged");
    }

    @Test
    void givesASubjectToOnePersonOnBothSidesTogether() {
        var account = anAccount("With a contact of both sides");
        aStaffMember(with(person("Of the firm"), "subject", "of-both-sides"));

        registerContact(account, with(person("Of the client"), "subject", "of-both-sides"))
                .then()
                .statusCode(409);
        registerContact(account, with(person("Of the client"), "subject", "of-the-client"))
                .then()
                .statusCode(201);
        registerStaff(with(person("Of the firm too"), "subject", "of-the-client"))
                .then()
                .statusCode(409);
        var id = aContact(account, "Without subject");
        put(account, id, with(with(person("With one"), "active", true), "subject", "of-both-sides"), null)
                .then()
                .statusCode(409);
    }

    @Test
    void refusesWhatCannotBeUsedAndAccountsThereAreNot() {
        var account = anAccount("With no usable contact");

        registerContact(account, with(person("X"), "email", "nowhere"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(org.hamcrest.Matchers.endsWith("email")));
        registerContact(account, with(person("X"), "timeZone", "Nowhere"))
                .then()
                .statusCode(400);
        registerContact(account, with(person("X"), "phone", "1".repeat(51)))
                .then()
                .statusCode(400);
        registerContact(Ids.next(), person("X")).then().statusCode(404);
        asRole("owner")
                .get("/api/v1/accounts/{account}/contacts", Ids.next())
                .then()
                .statusCode(404);
        var elsewhere = aContact(anAccount("With the contact itself"), "Elsewhere");
        put(account, elsewhere, with(person("Moved"), "active", true), null)
                .then()
                .statusCode(404);

        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts/" + account + "/contacts", "id", 25))
                .isEmpty();
    }

    @Test
    void findsAndWalksContactsByName() {
        var account = anAccount("With many contacts");
        List.of("Ёлкина", "Елкин", "שלום", "Borza", "Ábel").forEach(name -> aContact(account, name));

        var path = "/api/v1/accounts/" + account + "/contacts";
        assertThat(walk(TestTokens.of("employee"), path, "name", 2))
                .containsExactly("Ábel", "Borza", "Елкин", "Ёлкина", "שלום");
        assertThat(walk(TestTokens.of("employee"), path + "?q=ЕЛКИН", "name", 1))
                .containsExactly("Елкин", "Ёлкина");
    }

    private static UUID aContact(UUID account, String name) {
        return UUID.fromString(registerContact(account, person(name))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response put(UUID account, UUID id, Object change, String ifMatch) {
        var request = asRole("handler").body(change);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/accounts/{account}/contacts/{id}", account, id);
    }
}
