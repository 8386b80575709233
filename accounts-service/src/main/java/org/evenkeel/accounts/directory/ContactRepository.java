package org.evenkeel.accounts.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    public Optional<Contact> find(UUID accountId, UUID id) {
        return findByIdOptional(id).filter(contact -> contact.accountId().equals(accountId));
    }

    /**
     * An account's contacts by name, one more than asked for if there are more.
     *
     * @param words part of a name; null for every name
     */
    List<Contact> list(UUID accountId, String words, String cursor, int limit) {
        var conditions = new ArrayList<>(List.of("m.accountId = :account"));
        var parameters = new HashMap<String, Object>(Map.of("account", accountId));
        ByName.addTo(conditions, parameters, words, cursor);
        return find(ByName.query("Contact", conditions), parameters)
                .page(0, limit + 1)
                .list();
    }
}
