package org.evenkeel.onboarding;

import io.restassured.response.Response;
import java.util.Map;
import org.evenkeel.kit.testing.ServiceApi;

/** Calls that only this service's API answers. */
public final class Api extends ServiceApi {

    private Api() {}

    public static Response start(String role, Object accountId) {
        return asRole(role).body(Map.of("accountId", accountId)).post("/api/v1/onboardings");
    }

    public static Response read(String token, String id) {
        return as(token).get("/api/v1/onboardings/{id}", id);
    }

    public static Response complete(String token, String id, String step) {
        return as(token).body(Map.of()).post("/api/v1/onboardings/{id}/steps/{step}/completion", id, step);
    }

    public static Response reopen(String token, String id, String step) {
        return as(token)
                .body(Map.of("reason", "Not yet after all"))
                .post("/api/v1/onboardings/{id}/steps/{step}/reopening", id, step);
    }
}
