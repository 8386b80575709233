package org.evenkeel.accounts.directory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.text.FoldedText;

/** The order in which people are listed: by name, those of one name by id. */
public final class ByName {

    private record Place(String nameKey, UUID id) {}

    private ByName() {}

    /** Adds what cuts the list down to a part of a name and to the rows behind a cursor. */
    static void addTo(Collection<String> conditions, Map<String, Object> parameters, String words, String cursor) {
        var part = words == null ? "" : FoldedText.fold(words);
        if (!part.isEmpty()) {
            conditions.add("m.person.nameKey like :part escape '!'");
            parameters.put("part", "%" + part.replaceAll("[!%_]", "!$0") + "%");
        }
        var place = Cursor.read(cursor, 2, parts -> new Place(parts.getFirst(), UUID.fromString(parts.get(1))));
        if (place != null) {
            // the first condition is there for the index
            conditions.add("m.person.nameKey >= :key and (m.person.nameKey > :key or m.id > :id)");
            parameters.put("key", place.nameKey());
            parameters.put("id", place.id());
        }
    }

    static String query(String entity, Collection<String> conditions) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from " + entity + " m" + where + " order by m.person.nameKey, m.id";
    }

    public static Cursor cursorAfter(StaffMember member) {
        return Cursor.after(member.person().nameKey(), member.id());
    }

    public static Cursor cursorAfter(Contact contact) {
        return Cursor.after(contact.person().nameKey(), contact.id());
    }
}
