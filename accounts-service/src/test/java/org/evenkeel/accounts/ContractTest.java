package org.evenkeel.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ContractTest {

    @Test
    void everyOperationSaysWhatItDoesAndWhatCanGoWrong() {
        var contract =
                given().accept("application/json").get("/q/openapi?format=json").asString();
        Map<String, Map<String, Object>> paths = JsonPath.from(contract).getMap("paths");

        paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().values().stream())
                .filter(Map.class::isInstance)
                .map(operation -> (Map<?, ?>) operation)
                .forEach(operation -> {
                    assertThat(operation.get("operationId")).isNotNull();
                    assertThat(operation.get("summary")).isNotNull();
                    assertThat(operation.get("tags")).isNotNull();
                    assertThat(((Map<?, ?>) operation.get("responses")).keySet().toString())
                            .contains("400", "401", "403");
                });
        assertThat(contract).contains("\"Problem\"");
    }
}
