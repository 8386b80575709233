package org.evenkeel.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as their access token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Stable identifier of the person or system: the token's subject. */
    public String subject() {
        return token().getSubject();
    }

    /** Name to show; the subject where the token gives none, as for partner systems. */
    public String name() {
        String name = token().getClaim("name");
        return name == null || name.isBlank() ? subject() : name;
    }

    public Actor asActor() {
        return new Actor(subject(), name());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /**
     * The accounts this caller is confined to: a client contact to its own, a partner system to those its token lists.
     *
     * @return empty where the caller is not confined; a set without elements where they may see none
     */
    public Optional<Set<UUID>> confinedTo() {
        if (is(Role.CLIENT)) {
            String account = token().getClaim("account_id");
            return Optional.of(account == null ? Set.of() : Set.of(UUID.fromString(account)));
        }
        if (is(Role.PARTNER) && token().getClaim("accounts") instanceof JsonArray accounts) {
            return Optional.of(accounts.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .map(UUID::fromString)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return Optional.empty();
    }

    public boolean mayTouch(UUID accountId) {
        return confinedTo().map(accounts -> accounts.contains(accountId)).orElse(true);
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
