package org.evenkeel.accounts.account.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsOf;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What the firm knows of its relation to a client. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AccountRelationTest {

    @Test
    void isKeptAsSentAndTold() {
        var owner = aStaffMember("Owner of an account", "owner-of-an-account");
        var referrer = anAccount("Brought the other");
        var id = anAccount("Brought by the other");

        change(
                        id,
                        Map.of(
                                "name", "Brought by the other",
                                "ownerId", owner,
                                "team", "שירות לקוחות",
                                "segment", "Retail",
                                "services", List.of("Search ads", "Newsletter"),
                                "contract",
                                        Map.of(
                                                "since", "2024-01-01",
                                                "until", "2027-12-31",
                                                "monthlyValue", Map.of("amount", 1250.50, "currency", "EUR")),
                                "plan", "Two markets more by 2028",
                                "clientSince", "2019-04-01",
                                "referredBy", referrer))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");

        asRole("auditor")
                .get("/api/v1/accounts/{id}", id)
                .then()
                .body("relation.ownerId", equalTo(owner.toString()))
                .body("relation.team", equalTo("שירות לקוחות"))
                .body("relation.services", equalTo(List.of("Search ads", "Newsletter")))
                .body("relation.contract.until", equalTo("2027-12-31"))
                .body("relation.contract.monthlyValue.amount", equalTo(1250.5f))
                .body("relation.plan", equalTo("Two markets more by 2028"))
                .body("relation.clientSince", equalTo("2019-04-01"))
                .body("relation.referredBy", equalTo(referrer.toString()));
        assertThat(eventsOf(id)).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.account.relation-changed")
                .extractingByKey("data")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("clientSince", "2019-04-01")
                .doesNotContainKey("plan"));
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts?referredBy=" + referrer, "id", 25))
                .containsExactly(id.toString());
        assertThat(walk(TestTokens.of("owner"), "/api/v1/accounts?ownerId=" + owner, "id", 25))
                .containsExactly(id.toString());
    }

    @Test
    void isAFactAboutTheAccount() {
        var id = anAccount("With a relation for a fact");
        change(id, Map.of("name", "With a relation for a fact", "clientSince", "2019-04-01"));

        asRole("owner")
                .get("/api/v1/accounts/{id}/facts", id)
                .then()
                .body("items.type", hasItem("org.evenkeel.account.relation-changed"));
    }

    @Test
    void isForgottenWhereItIsAbsent() {
        var id = anAccount("Forgets its segment");
        change(id, Map.of("name", "Forgets its segment", "segment", "Retail"));

        change(id, Map.of("name", "Forgets its segment"))
                .then()
                .body("relation.segment", equalTo(null))
                .body("relation.contract", equalTo(null));
    }

    @Test
    void isNotForTheClientOrOtherSystems() {
        var id = anAccount("Related in secret");
        change(id, Map.of("name", "Related in secret", "segment", "Retail"));

        for (var outsider : List.of(TestTokens.client(id), TestTokens.partner("accounts:read"))) {
            as(outsider).get("/api/v1/accounts/{id}", id).then().statusCode(200).body("$", not(hasKey("relation")));
            as(outsider).get("/api/v1/accounts?referredBy=" + id).then().statusCode(403);
        }
    }

    @Test
    void isRefusedWhereItCannotBeAndNothingChanges() {
        var id = anAccount("Badly related");
        refuses(id, "ownerId", Ids.next());
        refuses(id, "referredBy", Ids.next());
        refuses(id, "referredBy", id);
        refuses(id, "clientSince", "2100-01-01");
        refuses(id, "clientSince", "yesterday");
        refuses(id, "team", "a\u0007b");
        refuses(id, "segment", "a".repeat(101));
        refuses(id, "services", java.util.Collections.nCopies(51, "x"));
        refuses(id, "contract", Map.of("since", "2026-02-01", "until", "2026-01-31"));
        refuses(id, "contract", Map.of("monthlyValue", Map.of("amount", 1, "currency", "XQX")));
        refuses(id, "contract", Map.of("monthlyValue", Map.of("amount", -1, "currency", "EUR")));
        refuses(id, "contract", Map.of("monthlyValue", Map.of("amount", 1)));
        refuses(id, "fit", 100);

        asRole("owner").get("/api/v1/accounts/{id}", id).then().header("ETag", "\"v0\"");
        assertThat(eventsOf(id)).hasSize(1);
    }

    private static void refuses(UUID id, String field, Object value) {
        var change = new HashMap<String, Object>(Map.of("name", "Badly related"));
        change.put(field, value);
        assertThat(change(id, change).statusCode()).as(field + " " + value).isEqualTo(400);
    }

    private static Response change(UUID id, Object change) {
        return asRole("handler").body(change).put("/api/v1/accounts/{id}", id);
    }
}
