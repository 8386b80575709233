package org.evenkeel.complaints.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.complaints.complaint.ComplaintRepository;
import org.evenkeel.complaints.directory.Contact;
import org.evenkeel.complaints.directory.Contacts;
import org.evenkeel.complaints.inbound.InboundMail.Doubt;
import org.evenkeel.complaints.inbound.mime.ReceivedMail;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.messages.Outbox;

/** Where a mail belongs, by who sent it and what it answers. */
@ApplicationScoped
class MailRouting {

    private static final Pattern REFERENCE = Pattern.compile("\\bC-\\d{4}-\\d{6,12}\\b");

    private final Contacts contacts;
    private final ComplaintRepository complaints;
    private final Outbox outbox;
    private final Caller caller;

    MailRouting(Contacts contacts, ComplaintRepository complaints, Outbox outbox, Caller caller) {
        this.contacts = contacts;
        this.complaints = complaints;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Where a mail goes. */
    sealed interface Place {
        record OnCase(UUID complaintId) implements Place {}

        record NewComplaint(Contact from) implements Place {}

        record WithSomebody(Doubt doubt) implements Place {}
    }

    @Transactional
    Place of(ReceivedMail mail) {
        if (mail.automatic()) {
            return new Place.WithSomebody(Doubt.AUTOMATIC);
        }
        var senders = contacts.byAddress(mail.fromAddress()).stream()
                .filter(contact -> caller.mayTouch(contact.accountId()))
                .toList();
        if (senders.isEmpty()) {
            return new Place.WithSomebody(Doubt.UNKNOWN_SENDER);
        }
        return answered(mail).map(complaintId -> onCase(complaintId, senders)).orElseGet(() -> newComplaint(senders));
    }

    /** The case it answers: by the reference in its subject, or by the message of ours that it answers. */
    private Optional<UUID> answered(ReceivedMail mail) {
        var byReference = REFERENCE
                .matcher(mail.subject())
                .results()
                .map(MatchResult::group)
                .map(complaints::withReference);
        var byMessage = mail.answers().stream().map(outbox::subjectOf);
        return Stream.concat(byReference, byMessage).flatMap(Optional::stream).findFirst();
    }

    private Place onCase(UUID complaintId, List<Contact> senders) {
        var account = complaints.findById(complaintId).account().id();
        return senders.stream().anyMatch(sender -> sender.accountId().equals(account))
                ? new Place.OnCase(complaintId)
                : new Place.WithSomebody(Doubt.CASE_OF_ANOTHER);
    }

    private static Place newComplaint(List<Contact> senders) {
        var accounts = senders.stream().map(Contact::accountId).collect(Collectors.toSet());
        return accounts.size() == 1
                ? new Place.NewComplaint(senders.getFirst())
                : new Place.WithSomebody(Doubt.SEVERAL_ACCOUNTS);
    }
}
