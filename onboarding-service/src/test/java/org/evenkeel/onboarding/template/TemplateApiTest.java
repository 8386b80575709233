package org.evenkeel.onboarding.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.as;
import static org.evenkeel.onboarding.Api.asRole;
import static org.evenkeel.onboarding.Api.eventsAbout;
import static org.evenkeel.onboarding.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class TemplateApiTest {

    private static final String OWNER = TestTokens.of("owner");

    private static final Map<String, Object> CHECKLIST = checklist(step("a"), step("b", "a"));

    @Inject
    TemplateVersions stored;

    private static Map<String, Object> checklist(Map<?, ?>... steps) {
        return Map.of("title", "קליטה", "phases", List.of(Map.of("title", "One", "steps", List.of(steps))));
    }

    private static Map<String, Object> step(String key, String... dependsOn) {
        return Map.of(
                "key",
                key,
                "title",
                "Step " + key,
                "side",
                "FIRM",
                "due",
                "business:P2D",
                "mandatory",
                true,
                "dependsOn",
                List.of(dependsOn));
    }

    private static String created() {
        var key = "t-" + UUID.randomUUID();
        create(OWNER, key, CHECKLIST).statusCode(201);
        return key;
    }

    private static ValidatableResponse create(String token, String key, Object checklist) {
        return as(token)
                .queryParam("key", key)
                .body(checklist)
                .post("/api/v1/onboarding-templates")
                .then();
    }

    private static String version(String key, int number) {
        return "/api/v1/onboarding-templates/" + key + "/versions/" + number;
    }

    private static ValidatableResponse publish(String key, int number) {
        return as(OWNER).post(version(key, number) + "/publication").then();
    }

    @Test
    void comesWithTheHudginsTemplateInstalledOnce() {
        asRole("handler")
                .get(version("hudgins", 1))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("checklist.phases.steps.flatten().find { it.key == 'marketing-moved' }.mandatory", equalTo(true))
                .body("allowedActions", empty());
    }

    @Test
    void leavesAloneWhatTheFirmMadeOfAShippedTemplateWhenItStartsAgain() {
        new ShippedTemplates(stored, Clock.systemUTC()).install(null);

        asRole("handler")
                .get("/api/v1/onboarding-templates/hudgins/versions")
                .then()
                .body("items.number", equalTo(List.of(1)));
    }

    @Test
    void goesFromDraftToPublishedToRetired() {
        var key = created();
        var draft = as(OWNER).get(version(key, 1)).then();
        draft.body("status", equalTo("DRAFT"))
                .body("checklist.title", equalTo("קליטה"))
                .body("allowedActions", equalTo(List.of("edit", "publish", "retire")));
        as(OWNER)
                .header("If-Match", "\"v0\"")
                .body(checklist(step("c")))
                .put(version(key, 1) + "/checklist")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("checklist.phases[0].steps.key", equalTo(List.of("c")));
        publish(key, 1)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("The owner"))
                .body("publishedAt", notNullValue())
                .body("allowedActions", equalTo(List.of("retire")));
        as(OWNER).post(version(key, 1) + "/retirement").then().body("status", equalTo("RETIRED"));

        var id = stored.find(key, 1).orElseThrow().id();
        assertThat(eventsAbout(id))
                .extracting(event -> ((String) event.get("type")).replace("org.evenkeel.onboarding-template.", ""))
                .containsExactly("drafted", "changed", "published", "retired");
    }

    @ParameterizedTest
    @EnumSource(TemplateStatus.class)
    void whatAStateForbidsIsRefusedAndChangesNothing(TemplateStatus status) {
        var key = created();
        if (status != TemplateStatus.DRAFT) {
            publish(key, 1);
        }
        if (status == TemplateStatus.RETIRED) {
            as(OWNER).post(version(key, 1) + "/retirement");
        }
        var before = as(OWNER).get(version(key, 1)).asString();
        var allowed = as(OWNER).get(version(key, 1)).<List<String>>path("allowedActions");
        assertThat(allowed)
                .isEqualTo(
                        switch (status) {
                            case DRAFT -> List.of("edit", "publish", "retire");
                            case PUBLISHED -> List.of("retire");
                            case RETIRED -> List.of();
                        });
        if (!allowed.contains("edit")) {
            as(OWNER)
                    .body(CHECKLIST)
                    .put(version(key, 1) + "/checklist")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/transition-refused"));
        }
        for (var act : Map.of("publish", "publication", "retire", "retirement").entrySet()) {
            if (!allowed.contains(act.getKey())) {
                as(OWNER).post(version(key, 1) + "/" + act.getValue()).then().statusCode(409);
            }
        }
        assertThat(as(OWNER).get(version(key, 1)).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "handler", "auditor", "partner", "service"})
    void isWrittenBySeniorsAndOwnersOnly(String role) {
        var key = created();
        var token = TestTokens.of(role);

        create(token, "t-" + UUID.randomUUID(), CHECKLIST).statusCode(403);
        as(token).body(CHECKLIST).put(version(key, 1) + "/checklist").then().statusCode(403);
        for (var act : List.of("publication", "retirement")) {
            as(token).post(version(key, 1) + "/" + act).then().statusCode(403);
        }
        as(token)
                .body(Map.of("key", "x"))
                .post(version(key, 1) + "/copies")
                .then()
                .statusCode(403);
        as(token)
                .post("/api/v1/onboarding-templates/" + key + "/versions")
                .then()
                .statusCode(403);

        as(OWNER).get(version(key, 1)).then().header("ETag", "\"v0\"").body("status", equalTo("DRAFT"));
    }

    @Test
    void isNotReadByClientsAndPartners() {
        for (var role : List.of("client", "partner")) {
            asRole(role).get("/api/v1/onboarding-templates").then().statusCode(403);
            asRole(role).get(version("hudgins", 1)).then().statusCode(403);
        }
    }

    @Test
    void refusesACircleAndNamesIt() {
        create(OWNER, "t-" + UUID.randomUUID(), checklist(step("a", "b"), step("b", "a")))
                .statusCode(400)
                .body("violations[0].field", equalTo("phases[0].steps[0].dependsOn"))
                .body("violations[0].message", containsString("a → b → a"));
        var key = created();
        as(OWNER)
                .body(checklist(step("a", "a")))
                .put(version(key, 1) + "/checklist")
                .then()
                .statusCode(400);
        as(OWNER).get(version(key, 1)).then().header("ETag", "\"v0\"");
    }

    @Test
    void refusesUnusableInputNamingTheField() {
        create(OWNER, "No Key", CHECKLIST).statusCode(400).body("violations[0].field", containsString("key"));
        create(OWNER, "t-" + UUID.randomUUID(), Map.of("title", "No phases"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("phases")));
        create(OWNER, "t-" + UUID.randomUUID(), checklist(Map.of("key", "a", "title", "A", "side", "MOON", "due", "x")))
                .statusCode(400)
                .body("violations[0].message", containsString("FIRM, CLIENT"));
        create(OWNER, "t-" + UUID.randomUUID(), Map.of("title", "x", "phases", List.of(), "more", 1))
                .statusCode(400)
                .body("violations[0].field", equalTo("more"));
        as(OWNER).get(version("nothing-here", 1)).then().statusCode(404);
        as(OWNER).get(version("hudgins", 99)).then().statusCode(404);
    }

    @Test
    void takesAKeyOnceAlsoIfManyAskAtOnce() throws Exception {
        var key = "t-" + UUID.randomUUID();
        var calls = Collections.<Callable<Integer>>nCopies(
                6, () -> create(OWNER, key, CHECKLIST).extract().statusCode());
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void draftsTheNextVersionOnceAndComparesItWithTheOneBefore() {
        var key = created();
        publish(key, 1);
        var versions = "/api/v1/onboarding-templates/" + key + "/versions";
        as(OWNER)
                .post(versions)
                .then()
                .statusCode(201)
                .header("Location", containsString(version(key, 2)))
                .body("number", equalTo(2))
                .body("checklist.phases[0].steps.key", equalTo(List.of("a", "b")));
        as(OWNER).post(versions).then().statusCode(409).body("detail", containsString("Version 2"));
        as(OWNER)
                .body(checklist(step("a"), step("c", "a")))
                .put(version(key, 2) + "/checklist")
                .then()
                .statusCode(200);

        asRole("handler")
                .get(version(key, 2) + "/comparison?from=1")
                .then()
                .statusCode(200)
                .body("steps.added.key", equalTo(List.of("c")))
                .body("steps.removed.key", equalTo(List.of("b")))
                .body("steps.changed", empty());
        as(OWNER).get(version(key, 2) + "/comparison").then().statusCode(400);
        as(OWNER).get(versions).then().body("items.number", equalTo(List.of(2, 1)));
    }

    @Test
    void copiesIntoAnotherTemplate() {
        var key = "t-" + UUID.randomUUID();
        as(OWNER)
                .body(Map.of("key", key))
                .post(version("hudgins", 1) + "/copies")
                .then()
                .statusCode(201)
                .body("template", equalTo(key))
                .body("status", equalTo("DRAFT"))
                .body("checklist.title", equalTo("Move of an online shop"));
        as(OWNER)
                .body(Map.of("key", "hudgins"))
                .post(version(key, 1) + "/copies")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void isExportedAsYamlAndComesBackTheSame() {
        var yaml = as(OWNER)
                .accept("application/yaml")
                .get(version("hudgins", 1) + "/checklist")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertThat(yaml).contains("key: \"marketing-moved\"").doesNotContain("null");
        var key = "t-" + UUID.randomUUID();

        yaml(yaml)
                .queryParam("key", key)
                .post("/api/v1/onboarding-templates")
                .then()
                .statusCode(201);

        assertThat(as(OWNER).get(version(key, 1) + "/checklist").asString())
                .isEqualTo(as(OWNER).get(version("hudgins", 1) + "/checklist").asString());
        yaml(yaml).put(version(key, 1) + "/checklist").then().statusCode(200);
    }

    @Test
    void refusesYamlItCannotUse() {
        var key = "t-" + UUID.randomUUID();
        for (var wrong : Map.of(
                        "title: 'x", "body",
                        "", "body",
                        "title: x\nphases: []\nnota: 1", "nota",
                        "title: x\nphases: []", "phases")
                .entrySet()) {
            yaml(wrong.getKey())
                    .queryParam("key", key)
                    .post("/api/v1/onboarding-templates")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", containsString(wrong.getValue()));
        }
        as(OWNER).get(version(key, 1)).then().statusCode(404);
    }

    private static RequestSpecification yaml(String text) {
        return RestAssured.given()
                .auth()
                .oauth2(OWNER)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType("application/yaml")
                .body(text);
    }

    @Test
    void listsEachTemplateOnceByItsNewestVersion() {
        var key = created();
        publish(key, 1);
        as(OWNER).post("/api/v1/onboarding-templates/" + key + "/versions");
        created();

        var all = walk(OWNER, "/api/v1/onboarding-templates", "template", 2);

        assertThat(all).doesNotHaveDuplicates().contains(key, "hudgins").isSorted();
    }
}
