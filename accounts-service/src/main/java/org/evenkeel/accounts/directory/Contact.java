package org.evenkeel.accounts.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody on a client's side. Whoever left is not active any more. */
@Entity
public class Contact {

    @Id
    private UUID id;

    private UUID accountId;

    @Embedded
    private Person person;

    private String phone;
    private String role;
    private boolean active;
    private Instant registeredAt;

    @Version
    private long version;

    protected Contact() {
        // for Hibernate
    }

    Contact(UUID id, UUID accountId, Details details, Instant registeredAt) {
        this.id = id;
        this.accountId = accountId;
        this.active = true;
        this.registeredAt = registeredAt;
        take(details);
    }

    /**
     * What is known of a contact.
     *
     * @param role what they do at the client, in words; null where unknown
     */
    public record Details(Person person, String phone, String role) {}

    /** @return whether anything differs from what was known */
    boolean change(Details details, boolean nowActive) {
        if (details.equals(details()) && nowActive == active) {
            return false;
        }
        take(details);
        active = nowActive;
        return true;
    }

    private void take(Details details) {
        person = details.person();
        phone = details.phone();
        role = details.role();
    }

    public Details details() {
        return new Details(person, phone, role);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Person person() {
        return person;
    }

    public String phone() {
        return phone;
    }

    public String role() {
        return role;
    }

    public boolean active() {
        return active;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
