package org.evenkeel.complaints.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.directory.Contact;
import org.evenkeel.complaints.directory.Contacts;
import org.evenkeel.complaints.directory.Staff;
import org.evenkeel.complaints.directory.StaffMember;
import org.evenkeel.kit.messages.Recipient;

/** Whom the messages of a case reach, as the directory knows them. */
@ApplicationScoped
public class Readers {

    private final Contacts contacts;
    private final Staff staff;
    private final DeskConfig desk;
    private final Clock clock;

    Readers(Contacts contacts, Staff staff, DeskConfig desk, Clock clock) {
        this.contacts = contacts;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    /** The contact who filed a complaint, or whom it says to speak with; empty where the directory has no address. */
    public Optional<Reader> client(Complaint complaint) {
        var account = complaint.account().id();
        return contacts.bySubject(complaint.receivedBy())
                .filter(contact -> contact.accountId().equals(account))
                .or(() -> Optional.ofNullable(complaint.contact())
                        .flatMap(contact -> contacts.ofAccount(account, contact)))
                .filter(Contact::active)
                .flatMap(Reader::of);
    }

    /** A member of staff, or whoever acts for them while they are away. */
    public Optional<Reader> staff(String subject) {
        return staff.bySubject(subject)
                .flatMap(member -> staff.actingFor(member.id(), clock.instant()))
                .flatMap(Reader::of);
    }

    /** Where mail goes on cases that nobody looks after yet; empty where the firm has no such address. */
    Optional<Reader> desk() {
        return desk.address()
                .map(address ->
                        new Reader(new Recipient(address, desk.name()), desk.name(), desk.language(), desk.timeZone()));
    }

    /** A member of staff in person, also while they are away. */
    public Optional<Reader> inPerson(String subject) {
        return staff.bySubject(subject).filter(StaffMember::active).flatMap(Reader::of);
    }
}
