package org.evenkeel.accounts.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.kit.text.FoldedText;

@ApplicationScoped
public class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {

    /**
     * Members of staff by name, one more than asked for if there are more.
     *
     * @param words part of a name; null for every name
     * @param team the whole name of a team; null for all
     */
    public List<StaffMember> list(String words, String team, String cursor, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (team != null && !team.isBlank()) {
            conditions.add("m.teamKey = :team");
            parameters.put("team", FoldedText.fold(team));
        }
        ByName.addTo(conditions, parameters, words, cursor);
        return find(ByName.query("StaffMember", conditions), parameters)
                .page(0, limit + 1)
                .list();
    }

    public Optional<StaffMember> signedInAs(String subject) {
        return find("person.subject", subject).firstResultOptional();
    }

    /** The ids of those who have one of these addresses, by the address in lower case. */
    public Map<String, UUID> idsByEmail(Collection<String> emails) {
        return getEntityManager()
                .createQuery(
                        "select lower(m.person.email), m.id from StaffMember m where lower(m.person.email) in :emails order by m.id",
                        Object[].class)
                .setParameter(
                        "emails",
                        emails.stream()
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (one, other) -> one));
    }
}
