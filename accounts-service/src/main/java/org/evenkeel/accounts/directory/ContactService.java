package org.evenkeel.accounts.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.account.AccountRepository;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/**
 * What can be done with the contacts of an account, each act in one transaction with the event that tells of it. Who may
 * not know of the account is told that there is none.
 */
@ApplicationScoped
public class ContactService {

    private final ContactRepository contacts;
    private final AccountRepository accounts;
    private final DirectoryRules rules;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    ContactService(
            ContactRepository contacts,
            AccountRepository accounts,
            DirectoryRules rules,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.rules = rules;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public Contact get(UUID accountId, UUID id) {
        requireAccount(accountId);
        return contacts.find(accountId, id).orElseThrow(() -> new NotFound("contact", id));
    }

    /** As {@link ContactRepository#list}. */
    public List<Contact> list(UUID accountId, String words, String cursor, int limit) {
        requireAccount(accountId);
        return contacts.list(accountId, words, cursor, limit);
    }

    @Transactional
    public Contact register(UUID accountId, Contact.Details details) {
        requireAccount(accountId);
        rules.oneChangeAtATime();
        var contact = new Contact(Ids.next(), accountId, details, now());
        rules.requireOwnSubject(contact.id(), contact.person());
        contacts.persist(contact);
        record(DirectoryEvent.CONTACT_REGISTERED, contact);
        return contact;
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public Contact change(UUID accountId, UUID id, Contact.Details details, boolean active, String ifMatch) {
        rules.oneChangeAtATime();
        var contact = get(accountId, id);
        Versions.require(ifMatch, contact.version());
        rules.requireOwnSubject(id, details.person());
        if (contact.change(details, active)) {
            record(DirectoryEvent.CONTACT_CHANGED, contact);
        }
        return contact;
    }

    /** The acts open to this caller with any contact they see. */
    public List<String> allowedActions() {
        return caller.is(Role.HANDLER) || caller.is(Role.SENIOR) || caller.is(Role.OWNER)
                ? List.of("change")
                : List.of();
    }

    private void requireAccount(UUID accountId) {
        if (!caller.mayTouch(accountId) || accounts.findByIdOptional(accountId).isEmpty()) {
            throw new NotFound("account", accountId);
        }
    }

    private void record(String type, Contact contact) {
        // the version moves as the change is written
        contacts.flush();
        events.record(Happening.now(
                now(),
                type,
                contact.accountId(),
                contact.id(),
                caller.subject(),
                caller.name(),
                DirectoryEvent.ContactState.of(contact)));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
