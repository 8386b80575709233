package org.evenkeel.accounts.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    /** @return empty where nobody has this address, or more than one */
    public Optional<StaffMember> withEmail(String email) {
        var found = list("lower(person.email) = ?1", email.toLowerCase(Locale.ROOT));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
