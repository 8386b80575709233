package org.evenkeel.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
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

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }

    /** How many complaint facts it has. */
    public long complaints() {
        return complaints;
    }
}
