package org.evenkeel.accounts.account.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsOf;
import static org.evenkeel.accounts.Api.resolve;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AccountResolutionResourceTest {

    @Test
    void findsAndRegistersInTheOrderOfTheRequest() {
        var known = anAccount("Known Bank");

        var answer = resolve(List.of("New Bank", "KNOWN  BANK", "new bank", "Newer Bank"));

        answer.then().statusCode(200);
        List<String> ids = answer.path("accounts.id");
        assertThat(answer.<List<String>>path("accounts.name"))
                .containsExactly("New Bank", "KNOWN  BANK", "new bank", "Newer Bank");
        assertThat(ids.get(1)).isEqualTo(known.toString());
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(3));
        assertThat(resolve(List.of("New Bank", "KNOWN  BANK", "new bank", "Newer Bank"))
                        .asString())
                .isEqualTo(answer.asString());
        assertThat(eventsOf(UUID.fromString(ids.getFirst()))).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.account.registered")
                .containsEntry("actor", "subject-of-service")
                .containsEntry("data", Map.of("accountId", ids.getFirst(), "name", "New Bank")));
        assertThat(eventsOf(known)).hasSize(1);
    }

    @Test
    void resolvesAThousandNames() {
        var names =
                IntStream.range(0, 1000).mapToObj(i -> "One of a thousand " + i).toList();

        var ids = resolve(names).then().statusCode(200).extract().<List<String>>path("accounts.id");

        assertThat(new HashSet<>(ids)).hasSize(1000);
    }

    @Test
    void registersEachNameOnceWhileManyResolveTheSameNames() throws Exception {
        var names = IntStream.range(0, 60).mapToObj(i -> "Contended " + i).toList();
        var calls = new ArrayList<Callable<Map<String, String>>>();
        for (int i = 0; i < 16; i++) {
            var shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, new Random(i));
            calls.add(() -> {
                var answer = resolve(shuffled);
                answer.then().statusCode(200);
                var byName = new java.util.HashMap<String, String>();
                answer.jsonPath()
                        .<Map<String, String>>getList("accounts")
                        .forEach(account -> byName.put(account.get("name"), account.get("id")));
                return byName;
            });
        }

        var answers = new HashSet<Map<String, String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1);
        var ids = answers.iterator().next();
        assertThat(new HashSet<>(ids.values())).hasSize(60);
        assertThat(eventsOf(UUID.fromString(ids.get("Contended 7")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "handler", "senior", "owner", "auditor", "partner"})
    void isForServicesOnly(String role) {
        asRole(role)
                .body(Map.of("names", List.of("Wanted by a " + role)))
                .post("/api/v1/account-resolutions")
                .then()
                .statusCode(403);
        asRole("owner")
                .queryParam("q", "Wanted by a " + role)
                .get("/api/v1/accounts")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void refusesUnusableNamesAndRegistersNone() {
        resolve(List.of()).then().statusCode(400);
        resolve(Collections.nCopies(1001, "Too many")).then().statusCode(400);
        resolve(List.of("A good one", " ")).then().statusCode(400).body("type", equalTo("/problems/invalid-request"));
        resolve(List.of("A good one", "\u200b")).then().statusCode(400).body("violations.field[0]", equalTo("names"));
        resolve(Collections.singletonList(null)).then().statusCode(400);

        asRole("owner")
                .queryParam("q", "A good one")
                .get("/api/v1/accounts")
                .then()
                .body("items", equalTo(List.of()));
    }
}
