package org.evenkeel.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class ContractFilterTest {

    @Test
    void saysWhereACreatedThingIs() {
        assertThat(headersOf("201", anything())).containsOnlyKeys("Location");
    }

    @Test
    void saysThatAVersionedThingHasAnETag() {
        var versioned = anything().addProperty("version", OASFactory.createSchema());

        assertThat(headersOf("200", versioned)).containsOnlyKeys("ETag");
        assertThat(headersOf("201", versioned)).containsOnlyKeys("Location", "ETag");
    }

    @Test
    void promisesNoHeadersElsewhere() {
        assertThat(headersOf("200", anything())).isNullOrEmpty();
        assertThat(headersOf("202", anything())).isNullOrEmpty();
    }

    private static Schema anything() {
        return OASFactory.createSchema().addProperty("name", OASFactory.createSchema());
    }

    private static Map<String, Header> headersOf(String status, Schema answer) {
        var operation = answeringWith(status);
        var contract = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("Thing", answer))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/things", OASFactory.createPathItem().POST(operation)));
        new ContractFilter().filterOpenAPI(contract);
        return operation.getResponses().getAPIResponse(status).getHeaders();
    }

    private static Operation answeringWith(String status) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("Thing"))))));
    }
}
