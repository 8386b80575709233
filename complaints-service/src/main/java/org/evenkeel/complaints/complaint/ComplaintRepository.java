package org.evenkeel.complaints.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

@ApplicationScoped
public class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private static final String INSERT = """
            insert into complaint (id, reference, account_id, matter, description, wish, language, source, origin,
                   external_reference, status, received_at, recorded_at, received_by, received_by_name, contact,
                   disputed_amount, disputed_currency, search_text, version)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (origin, external_reference) where external_reference is not null do nothing
            returning id""";

    private static final String INSERT_PERSON =
            "insert into complaint_person (complaint_id, position, name, subject, outsider) values (?, ?, ?, ?, ?)";

    private final DataSource database;

    ComplaintRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Adds complaints that came in, one or many in one statement, past Hibernate: an import brings thousands and a single
     * intake has to be cheap. Of those with the same external reference from the same origin only the first is added.
     *
     * @return ids of those added
     */
    public Set<UUID> add(List<Complaint> received) {
        try (var connection = database.getConnection()) {
            var added = insert(connection, received);
            insertPeople(
                    connection,
                    received.stream()
                            .filter(complaint -> added.contains(complaint.id()))
                            .toList());
            return added;
        } catch (SQLException failure) {
            throw new IllegalStateException("Complaints could not be added", failure);
        }
    }

    private static Set<UUID> insert(Connection connection, List<Complaint> received) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var columns = new Columns(connection, received);
            insert.setArray(1, columns.of("uuid", Complaint::id));
            insert.setArray(2, columns.of("text", Complaint::reference));
            insert.setArray(
                    3, columns.of("uuid", complaint -> complaint.account().id()));
            insert.setArray(4, columns.of("text", Complaint::matter));
            insert.setArray(5, columns.of("text", Complaint::description));
            insert.setArray(6, columns.of("text", Complaint::wish));
            insert.setArray(7, columns.of("text", Complaint::language));
            insert.setArray(8, columns.of("text", Complaint::source));
            insert.setArray(9, columns.of("text", Complaint::origin));
            insert.setArray(10, columns.of("text", Complaint::externalReference));
            insert.setArray(11, columns.of("text", Complaint::status));
            insert.setArray(12, columns.of("timestamptz", complaint -> Timestamp.from(complaint.receivedAt())));
            insert.setArray(13, columns.of("timestamptz", complaint -> Timestamp.from(complaint.recordedAt())));
            insert.setArray(14, columns.of("text", Complaint::receivedBy));
            insert.setArray(15, columns.of("text", Complaint::receivedByName));
            insert.setArray(16, columns.of("text", Complaint::contact));
            insert.setArray(17, columns.of("numeric", complaint -> complaint
                    .disputed()
                    .map(Money::amount)
                    .orElse(null)));
            insert.setArray(18, columns.of("text", complaint -> complaint
                    .disputed()
                    .map(Money::currency)
                    .orElse(null)));
            insert.setArray(19, columns.of("text", Complaint::searchText));
            insert.setArray(20, columns.of("bigint", Complaint::version));
            var added = new HashSet<UUID>();
            try (var ids = insert.executeQuery()) {
                while (ids.next()) {
                    added.add(ids.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }

    private static void insertPeople(Connection connection, List<Complaint> added) throws SQLException {
        if (added.stream().allMatch(complaint -> complaint.namedPeople().isEmpty())) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT_PERSON)) {
            for (var complaint : added) {
                int position = 0;
                for (var person : complaint.namedPeople()) {
                    insert.setObject(1, complaint.id());
                    insert.setInt(2, position++);
                    insert.setString(3, person.name());
                    insert.setString(4, person.subject());
                    insert.setBoolean(5, person.outsider());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private record Columns(Connection connection, List<Complaint> complaints) {

        java.sql.Array of(String type, Function<Complaint, Object> value) throws SQLException {
            return connection.createArrayOf(type, complaints.stream().map(value).toArray());
        }
    }

    /** The complaint that people call by this reference. */
    public Optional<UUID> withReference(String reference) {
        return find("select c.id from Complaint c where c.reference = ?1", reference)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<String> referenceOf(String origin, String externalReference) {
        return find(
                        "select c.reference from Complaint c where c.origin = ?1 and c.externalReference = ?2",
                        origin,
                        externalReference)
                .project(String.class)
                .firstResultOptional();
    }
}
