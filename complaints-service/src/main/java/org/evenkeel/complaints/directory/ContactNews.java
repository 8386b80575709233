package org.evenkeel.complaints.directory;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** accounts-service tells of a client's contact, each time all of them. */
@ApplicationScoped
class ContactNews implements EventHandler<Contact> {

    private final Contacts contacts;

    ContactNews(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.evenkeel.contact.registered", "org.evenkeel.contact.changed");
    }

    @Override
    public Class<Contact> data() {
        return Contact.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Contact contact) {
        contacts.keep(contact);
    }
}
