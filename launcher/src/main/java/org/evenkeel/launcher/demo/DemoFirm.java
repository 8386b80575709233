package org.evenkeel.launcher.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.evenkeel.launcher.Api;
import org.evenkeel.launcher.token.SignIn;
import tools.jackson.databind.JsonNode;

/**
 * A believable firm to look around in, made through the public API by its own people. Everything carries a fixed key,
 * so doing it again adds nothing.
 */
public final class DemoFirm {
    private static final int TRIES = 5;

    private final URI gateway;
    private final SignIn signIn;
    private final Map<String, String> credentials;
    private final Consumer<String> report;
    private final Map<String, Supplier<String>> tokens = new HashMap<>();
    private final Map<String, Api> apis = new HashMap<>();
    private int refused;

    public DemoFirm(URI gateway, SignIn signIn, Map<String, String> credentials, Consumer<String> report) {
        this.gateway = gateway;
        this.signIn = signIn;
        this.credentials = credentials;
        this.report = report;
    }

    /** The accounts of the two client contacts among the demo users, which their tokens name. */
    public void createFixedAccounts() {
        createAccount(DemoAccount.HUDGINS);
        createAccount(DemoAccount.CLERVI);
    }

    public void fill() {
        report.accept("Filling the demo firm");
        var ids = new LinkedHashMap<DemoAccount, String>();
        for (var account : DemoAccount.values()) {
            var id = createAccount(account);
            if (id != null) {
                ids.put(account, id);
            }
        }
        int people = 0;
        for (var person : DemoPerson.values()) {
            if (register(person, ids)) {
                people++;
            }
        }
        int complaints = 0;
        for (var complaint : DemoComplaint.ALL) {
            var id = ids.get(complaint.account());
            if (id != null && fileComplaint(complaint, id)) {
                complaints++;
            }
        }
        // Everything was done but the one step that nobody noticed.
        onboard(ids.get(DemoAccount.HUDGINS), "Josh Hudgins", "client", Set.of("marketing-moved"));
        onboard(
                ids.get(DemoAccount.YAMADA),
                "山田 花子",
                "owner",
                Set.of("test-order", "payments-checked", "go-live-approval", "first-report"));
        report.accept("The demo firm has " + ids.size() + " accounts, " + people + " people in its directory and "
                + complaints + " complaints"
                + (refused == 0 ? "" : "; " + refused + " calls were refused, see above"));
    }

    private String createAccount(DemoAccount account) {
        var answer = post(
                "owner",
                "/api/v1/accounts",
                Map.of("id", account.id(), "name", account.title()),
                "demo-account-" + account.id());
        if (answer.isSuccess()) {
            return answer.body().path("id").asString(account.id());
        }
        if (answer.status() == 409) {
            return existing(account);
        }
        refused("Account " + account.title(), answer);
        return null;
    }

    /** Under its own id, or under its name when an import was there first. */
    private String existing(DemoAccount account) {
        if (as("owner").get("/api/v1/accounts/" + account.id()).isSuccess()) {
            return account.id();
        }
        var found = as("owner")
                .get("/api/v1/accounts?limit=10&q=" + URLEncoder.encode(account.title(), StandardCharsets.UTF_8));
        for (var item : found.body().path("items")) {
            if (account.title().equalsIgnoreCase(item.path("name").asString(""))) {
                return item.path("id").asString();
            }
        }
        refused("Account " + account.title(), found);
        return null;
    }

    /** Puts somebody who can sign in into the directory, under the name and subject of their token. */
    private boolean register(DemoPerson person, Map<DemoAccount, String> accounts) {
        var token = SignIn.claims(tokens(person.user()).get());
        var body = new LinkedHashMap<String, Object>();
        body.put("subject", token.path("sub").asString());
        body.put("name", token.path("name").asString());
        body.put("email", person.user() + "@example.com");
        body.put("language", person.language());
        body.put("timeZone", person.timeZone());
        String path = "/api/v1/staff-members";
        if (person.account() == null) {
            body.put("team", person.team());
            if (person.authority() > 0) {
                body.put("authorityLimit", Map.of("amount", person.authority(), "currency", "EUR"));
            }
        } else if (accounts.containsKey(person.account())) {
            body.put("role", person.role());
            path = "/api/v1/accounts/" + accounts.get(person.account()) + "/contacts";
        } else {
            return false;
        }
        var answer = post("owner", path, body, "demo-person-" + person.user());
        // 409: somebody with this subject is there already.
        if (answer.isSuccess() || answer.status() == 409) {
            return true;
        }
        refused("Person " + person.user(), answer);
        return false;
    }

    private boolean fileComplaint(DemoComplaint complaint, String accountId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("accountId", accountId);
        body.put("matter", complaint.matter());
        body.put("description", complaint.description());
        body.put("wish", complaint.wish());
        body.put("language", complaint.language());
        body.put("externalReference", complaint.reference());
        if (complaint.amount() != null) {
            body.put("disputedAmount", Map.of("amount", complaint.amount(), "currency", complaint.currency()));
        }
        var answer = post(complaint.user(), "/api/v1/complaints", body, "demo-" + complaint.reference());
        // 409: the reference is there already.
        if (answer.isSuccess() || answer.status() == 409) {
            return true;
        }
        refused("Complaint " + complaint.reference(), answer);
        return false;
    }

    /** Starts an onboarding once and does its steps but those left open, each side its own. */
    private void onboard(String accountId, String clientLead, String clientSide, Set<String> leftOpen) {
        if (accountId == null) {
            return;
        }
        var handler = as("handler");
        var known = handler.get("/api/v1/onboardings?account=" + accountId);
        if (!known.isSuccess()) {
            refused("Onboardings of " + accountId, known);
            return;
        }
        if (!known.body().path("items").isEmpty()) {
            return;
        }
        var started = post(
                "handler",
                "/api/v1/onboardings",
                Map.of("accountId", accountId, "clientLead", Map.of("name", clientLead)),
                "demo-onboarding-" + accountId);
        if (!started.isSuccess()) {
            refused("Onboarding of " + accountId, started);
            return;
        }
        var path = "/api/v1/onboardings/" + started.body().path("id").asString();
        sign(path, clientLead);
        for (var step : steps(handler, path, started.body())) {
            var key = step.path("key").asString();
            if (!leftOpen.contains(key)) {
                var user = "CLIENT".equals(step.path("side").asString("")) ? clientSide : "handler";
                var answer =
                        post(user, path + "/steps/" + key + "/completion", Map.of(), "demo-step-" + accountId + key);
                if (!answer.isSuccess()) {
                    refused("Step " + key, answer);
                }
            }
        }
    }

    /** Hears the client's lead, who has to want it, and puts the signing on record. */
    private void sign(String path, String clientLead) {
        var named = post(
                "handler",
                path + "/stakeholders",
                Map.of(
                        "name",
                        clientLead,
                        "role",
                        "Managing director",
                        "influence",
                        "HIGH",
                        "key",
                        true,
                        "broughtUsIn",
                        true),
                "demo-stakeholder-" + path);
        var id = named.body().path("items").path(0).path("id").asString("");
        var heard = post(
                "handler",
                path + "/stakeholders/" + id + "/say",
                Map.of("heardAt", "2026-01-15T10:00:00Z", "outcome", "SUPPORTS"),
                "demo-say-" + path);
        var signed = post("handler", path + "/signing", Map.of(), "demo-signing-" + path);
        for (var answer : List.of(named, heard, signed)) {
            if (!answer.isSuccess()) {
                refused("Signing of " + path, answer);
            }
        }
    }

    /** Under the same key again when no answer came: a service may be slow at its first request. */
    private Api.Answer post(String user, String path, Map<String, ?> body, String key) {
        var answer = as(user).post(path, body, key);
        for (int repeat = 1; answer.status() >= 500 && repeat < TRIES; repeat++) {
            LockSupport.parkNanos(Duration.ofSeconds(repeat).toNanos());
            answer = as(user).post(path, body, key);
        }
        return answer;
    }

    private static JsonNode steps(Api api, String path, JsonNode started) {
        return started.has("steps")
                ? started.path("steps")
                : api.get(path).body().path("steps");
    }

    private Api as(String user) {
        return apis.computeIfAbsent(user, name -> new Api(gateway, tokens(name)));
    }

    private Supplier<String> tokens(String user) {
        return tokens.computeIfAbsent(user, name -> signIn.renewing(name, credentials));
    }

    private void refused(String what, Api.Answer answer) {
        refused++;
        report.accept(what + " was refused: " + answer.problem());
    }
}
