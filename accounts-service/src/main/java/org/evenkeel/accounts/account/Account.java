package org.evenkeel.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.problem.InvalidRequest;
import org.hibernate.annotations.SecondaryRow;

/**
 * A client of the firm. Its name is unique without regard to case and marks and may change; its id never does. How many
 * complaints it has is counted from facts, which arrive on their own, and does not change its version.
 */
@Entity
@Table(name = "account")
@SecondaryTable(name = "complaint_count", pkJoinColumns = @PrimaryKeyJoinColumn(name = "account_id"))
@SecondaryRow(table = "complaint_count", owned = false, optional = false)
public class Account {

    @Id
    private UUID id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Embedded
    private Relation relation;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Version
    private long version;

    @Column(table = "complaint_count", name = "complaints", insertable = false, updatable = false)
    private long complaints;

    protected Account() {
        // for Hibernate
    }

    Account(UUID id, AccountName name, Instant registeredAt) {
        this.id = id;
        this.name = name.text();
        this.nameKey = name.key();
        this.registeredAt = registeredAt;
        this.relation = Relation.UNKNOWN;
    }

    /** @return whether the new name differs from the old one */
    boolean rename(AccountName newName) {
        if (name.equals(newName.text())) {
            return false;
        }
        name = newName.text();
        nameKey = newName.key();
        return true;
    }

    /** @return whether anything differs from what was known */
    boolean relate(Relation newRelation) {
        if (id.equals(newRelation.referredBy())) {
            throw new InvalidRequest("referredBy", "must be another account");
        }
        if (relation.equals(newRelation)) {
            return false;
        }
        relation = newRelation;
        return true;
    }

    /** Lets another account go on for this one. */
    public void mergeInto(UUID keptId) {
        mergedInto = keptId;
    }

    public void standForItself() {
        mergedInto = null;
    }

    /** The account that goes on for this one; null where it stands for itself. */
    public UUID mergedInto() {
        return mergedInto;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The name as search sees it. */
    public String nameKey() {
        return nameKey;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Relation relation() {
        return relation;
    }

    public long version() {
        return version;
    }

    /** How many complaint facts it has. */
    public long complaints() {
        return complaints;
    }
}
