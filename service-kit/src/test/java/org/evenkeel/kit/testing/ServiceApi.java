package org.evenkeel.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls that every service's API answers alike. A service's tests extend it by the calls that only its own API has. */
public abstract class ServiceApi {

    protected ServiceApi() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asRole(String role) {
        return as(TestTokens.of(role));
    }

    /** Everything in the service's own feed that concerns an account. */
    public static List<Map<String, Object>> eventsOf(UUID account) {
        return eventsWith("account", account);
    }

    /** Everything in the service's own feed that happened to a thing. */
    public static List<Map<String, Object>> eventsAbout(UUID subject) {
        return eventsWith("subject", subject);
    }

    private static List<Map<String, Object>> eventsWith(String attribute, UUID id) {
        var feed = ConfigProvider.getConfig().getValue("evenkeel.source", String.class);
        var found = new ArrayList<Map<String, Object>>();
        String after = "";
        while (true) {
            List<Map<String, Object>> batch = asRole("service")
                    .accept("application/cloudevents-batch+json")
                    .queryParam("limit", 1000)
                    .queryParam("after", after)
                    .get("/api/v1/events/{feed}", feed)
                    .jsonPath()
                    .getList("$");
            if (batch.isEmpty()) {
                return found;
            }
            batch.stream()
                    .filter(event -> id.toString().equals(event.get(attribute)))
                    .forEach(found::add);
            after = (String) batch.getLast().get("cursor");
        }
    }

    /** The values of a field on all pages of a list, in order. */
    public static List<Object> walk(String token, String path, String field, int limit) {
        var all = new ArrayList<Object>();
        String cursor = "";
        while (cursor != null) {
            var page = as(token)
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.jsonPath().getList("items." + field));
            cursor = page.path("next");
        }
        return all;
    }
}
