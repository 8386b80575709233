package org.evenkeel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.gateway.ApiTest.expectProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway puts together from all three services. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class CompositionTest {

    private static final String ID = "01990000-0000-7000-8000-000000000001";
    private static final String ACCOUNT = "/api/v1/accounts/" + ID;
    private static final String SUMMARY = "/api/v1/complaint-summaries/" + ID;

    Neighbours neighbours;

    @BeforeEach
    void answers() {
        neighbours.reset();
        neighbours.accounts.json(ACCOUNT, 200, "{\"id\":\"" + ID + "\",\"name\":\"Hudgins Home Goods\"}");
        neighbours.complaints.json(SUMMARY, 200, "{\"total\":2,\"open\":1,\"latest\":[]}");
        neighbours.onboarding.json("/api/v1/onboardings", 200, "{\"items\":[]}");
    }

    @Test
    void composesTheOverviewFromAllThree() {
        overview()
                .statusCode(200)
                .body("accountId", equalTo(ID))
                .body("account.name", equalTo("Hudgins Home Goods"))
                .body("complaints.total", equalTo(2))
                .body("onboarding.items", empty())
                .body("missing", empty());
        assertThat(neighbours.onboarding.last().uri()).isEqualTo("/api/v1/onboardings?account=" + ID);
        assertThat(neighbours.complaints.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(neighbours.complaints.last().header("X-Request-Id")).isEqualTo("overview-1");
    }

    @Test
    void answersInTimeWithoutTheOneThatHangs() {
        neighbours.complaints.on(SUMMARY, exchange -> Thread.sleep(4_000));
        long start = System.nanoTime();
        overview()
                .statusCode(200)
                .body("account.name", equalTo("Hudgins Home Goods"))
                .body("complaints", nullValue())
                .body("missing", contains("complaints-service"));
        assertThat(System.nanoTime() - start).isLessThan(2_500_000_000L);
    }

    @Test
    void answersWithoutTheOneThatIsDown() {
        neighbours.onboarding.stop();
        try {
            overview().statusCode(200).body("missing", contains("onboarding-service"));
        } finally {
            neighbours.onboarding.restart();
        }
    }

    @Test
    void hidesAnAccountThatTheServiceHides() {
        neighbours.accounts.json(ACCOUNT, 404, "{}");
        expectProblem(overview(), 404, "not-found");
    }

    @Test
    void describesAllServicesInOneDocument() {
        String document = "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/events/{source}\":{\"get\":{}},"
                + "\"/api/v1/%1$s\":{\"get\":{\"operationId\":\"list\",\"security\":[{\"x\":[]}],"
                + "\"responses\":{\"200\":{\"description\":\"ok\",\"content\":{\"application/json\":{\"schema\":"
                + "{\"$ref\":\"#/components/schemas/Thing\"}}}}}}},\"/internal\":{}},\"components\":{\"schemas\":"
                + "{\"Thing\":{\"type\":\"object\",\"description\":\"%1$s\"}}},\"tags\":[{\"name\":\"%1$s\"}]}";
        neighbours.complaints.json("/q/openapi", 200, document.formatted("complaints"));
        neighbours.onboarding.json("/q/openapi", 200, document.formatted("onboardings"));
        neighbours.accounts.json("/q/openapi", 503, "{}");
        given().get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("info.license.identifier", equalTo("Apache-2.0"))
                .body("paths", hasKey("/api/v1/complaints"))
                .body("paths", hasKey("/api/v1/onboardings"))
                .body("paths", hasKey("/api/v1/accounts/{id}/overview"))
                .body("paths", hasKey("/api/v1/events/{source}"))
                .body("paths", not(hasKey("/internal")))
                .body("paths['/api/v1/complaints'].get.operationId", equalTo("list"))
                .body("paths['/api/v1/onboardings'].get.operationId", equalTo("OnboardingService-list"))
                .body("paths['/api/v1/complaints'].get.security[0]", hasKey("evenkeel"))
                .body("components.schemas.Thing.description", equalTo("complaints"))
                .body("components.schemas.OnboardingServiceThing.description", equalTo("onboardings"))
                .body(
                        "paths['/api/v1/onboardings'].get.responses.'200'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/OnboardingServiceThing"))
                .body("x-missing", contains("accounts-service"));
        given().get("/api/v1/openapi?format=xml")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("format"));
        given().get("/api/v1/openapi?format=yaml")
                .then()
                .contentType(containsString("application/yaml"))
                .body(containsString("openapi: \"3.1.0\""));
    }

    @Test
    void showsTheDocumentationFromOurOwnOrigin() {
        String page = given().get("/docs").then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("http://", "https://");
        String script = page.replaceAll("(?s).*src=\"(/webjars/[^\"]+)\".*", "$1");
        given().get(script).then().statusCode(200).contentType(containsString("javascript"));
        given().get("/docs.js").then().statusCode(200);
    }

    private ValidatableResponse overview() {
        return given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + neighbours.provider.accessToken("handler", "handler"))
                .header("X-Request-Id", "overview-1")
                .get(ACCOUNT + "/overview")
                .then();
    }
}
