package org.evenkeel.accounts;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.testing.ServiceApi;

/** Calls that only this service's API answers. */
public final class Api extends ServiceApi {

    private Api() {}

    public static Response register(String role, Object account) {
        return asRole(role).body(account).post("/api/v1/accounts");
    }

    /** Registers an account and returns its id. */
    public static UUID anAccount(String name) {
        return UUID.fromString(register("handler", Map.of("name", name)).path("id"));
    }

    /** Takes somebody of the firm into the directory and returns their id. */
    public static UUID aStaffMember(String name, String subject) {
        return UUID.fromString(asRole("owner")
                .body(Map.of("name", name, "subject", subject, "language", "en", "timeZone", "UTC"))
                .post("/api/v1/staff-members")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response resolve(List<String> names) {
        return asRole("service").body(Map.of("names", names)).post("/api/v1/account-resolutions");
    }
}
