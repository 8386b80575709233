package org.evenkeel.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An account as all three services see it now; {@code missing} names the services that did not answer. */
public record Overview(
        String accountId, JsonNode account, JsonNode complaints, JsonNode onboarding, List<String> missing) {

    /** For people; not part of the answer of the API. */
    public String missingNames() {
        return String.join(", ", missing);
    }
}
