package org.evenkeel.complaints.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** This service's copy of an account's name; accounts-service owns the account. */
@Entity
public class Account {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    protected Account() {}

    public Account(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
