package org.evenkeel.accounts.account;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.text.FoldedText;

/**
 * Which accounts a list shows; what is null does not matter.
 *
 * @param words part of a name
 * @param ownerId who answers for them
 * @param referredBy the account that brought them
 */
public record AccountFilter(String words, UUID ownerId, UUID referredBy) {

    /** Whether it asks for what only the firm's people know. */
    public boolean asksForRelation() {
        return ownerId != null || referredBy != null;
    }

    void addTo(Collection<String> conditions, Map<String, Object> parameters) {
        var part = words == null ? "" : FoldedText.fold(words);
        if (!part.isEmpty()) {
            conditions.add("a.nameKey like :part escape '!'");
            parameters.put("part", "%" + part.replaceAll("[!%_]", "!$0") + "%");
        }
        if (ownerId != null) {
            conditions.add("a.relation.ownerId = :owner");
            parameters.put("owner", ownerId);
        }
        if (referredBy != null) {
            conditions.add("a.relation.referredBy = :referrer");
            parameters.put("referrer", referredBy);
        }
    }
}
