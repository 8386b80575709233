package org.evenkeel.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the contract of every service must say. A service's test extends it and says how the service is started. */
public abstract class ContractRules {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationSaysWhatItDoesAndWhatCanGoWrong() {
        var contract = contract();

        operations(contract).forEach((name, operation) -> {
            assertThat(operation).as(name).containsKeys("operationId", "summary", "tags");
            assertThat(responses(operation)).as(name).containsKeys("400", "401", "403");
        });
        assertThat(contract.<Object>get("components.schemas.Problem")).isNotNull();
    }

    @Test
    void everyCreationSaysWhereTheNewThingIs() {
        operations(contract()).forEach((name, operation) -> {
            if (responses(operation).get("201") instanceof Map<?, ?> created) {
                assertThat(created.get("headers"))
                        .as(name)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsKey("Location");
            }
        });
    }

    @Test
    void everyOperationSaysForWhomItIs() {
        operations(contract()).forEach((name, operation) -> assertThat(operation.get("security"))
                .as(name)
                .asString()
                .matches(".*\\[[a-z].*]}]"));
    }

    private static JsonPath contract() {
        return JsonPath.from(
                given().accept("application/json").get("/q/openapi?format=json").asString());
    }

    private static Map<String, Map<String, Object>> operations(JsonPath contract) {
        var operations = new TreeMap<String, Map<String, Object>>();
        Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
        paths.forEach((path, methods) -> METHODS.stream()
                .filter(methods::containsKey)
                .forEach(method -> operations.put(method + " " + path, methods.get(method))));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> responses(Map<String, Object> operation) {
        return (Map<String, Object>) operation.get("responses");
    }
}
