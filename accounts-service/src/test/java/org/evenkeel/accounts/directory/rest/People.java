package org.evenkeel.accounts.directory.rest;

import static org.evenkeel.accounts.Api.asRole;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** People for the directory's tests. */
final class People {

    private People() {}

    static Map<String, Object> person(String name) {
        return new HashMap<>(Map.of("name", name, "language", "sk", "timeZone", "Europe/Bratislava"));
    }

    /** The same with one thing changed; without it where the value is null. */
    static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        var changed = new HashMap<>(person);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    static Response registerStaff(Object person) {
        return asRole("owner").body(person).post("/api/v1/staff-members");
    }

    static UUID aStaffMember(String name) {
        return aStaffMember(person(name));
    }

    static UUID aStaffMember(Map<String, Object> person) {
        return UUID.fromString(
                registerStaff(person).then().statusCode(201).extract().path("id"));
    }

    static Response registerContact(UUID account, Object person) {
        return asRole("handler").body(person).post("/api/v1/accounts/{id}/contacts", account);
    }
}
