package org.evenkeel.complaints.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.correspondence.heat.Heat;
import org.evenkeel.complaints.mail.Reader;
import org.evenkeel.complaints.mail.Readers;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.messages.Letter;
import org.evenkeel.kit.messages.Message;
import org.evenkeel.kit.messages.MessageStatus;
import org.evenkeel.kit.messages.MessageView;
import org.evenkeel.kit.messages.Outbox;
import org.evenkeel.kit.problem.NotFound;

/**
 * What the firm writes to the client of a case. Every message waits a little, so that a colleague can still say that it is
 * heated. No limit stands still meanwhile, and the acknowledgement does not go this way.
 */
@ApplicationScoped
public class CorrespondenceService {

    static final String KIND = "case-message";

    private static final String UNKNOWN_LANGUAGE = "und";

    private final Cases cases;
    private final ComplaintAccess access;
    private final ClientMessages messages;
    private final CoolingOffSettings coolingOff;
    private final Readers readers;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    CorrespondenceService(
            Cases cases,
            ComplaintAccess access,
            ClientMessages messages,
            CoolingOffSettings coolingOff,
            Readers readers,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.messages = messages;
        this.coolingOff = coolingOff;
        this.readers = readers;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A message with how far its mail has come.
     *
     * @param version of the case it belongs to
     * @param inside whether the reader may know how it came to be
     */
    public record MessageOnCase(long version, ClientMessage message, MessageView mail, boolean inside) {}

    /** The messages of a case, the first one first; to client and named people only what was sent. */
    @Transactional
    public List<MessageOnCase> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        boolean inside = access.mayReadDrafts(complaint);
        return messages.of(complaint).stream()
                .map(message -> new MessageOnCase(complaint.version(), message, outbox.find(message.mailId()), inside))
                .filter(message -> inside || message.mail().status() == MessageStatus.SENT)
                .toList();
    }

    /** @param heated whether the author says so; otherwise the firm's rule decides */
    @Transactional
    public MessageOnCase write(UUID complaintId, String ifMatch, String subject, String body, boolean heated) {
        var complaint = cases.forAct(Act.WRITE_MESSAGE, complaintId, ifMatch);
        var now = clock.instant();
        var wording = wording(subject, body, now);
        var message = new ClientMessage(complaint, wording);
        var setting = coolingOff.get();
        var heat = heated ? Optional.of(Heat.AUTHOR) : setting.rule().of(wording.text());
        var mail = mail(complaint, wording);
        heat.ifPresent(why -> message.hold(why, null, now.plus(setting.hold())));
        message.sentAs(outbox.hold(mail, heat.isPresent() ? message.heldUntil() : now.plus(setting.grace())));
        if (heat.isEmpty()) {
            outbox.release(message.mailId());
        }
        messages.persist(message);
        return recorded(complaint, message, CorrespondenceEvent.WRITTEN);
    }

    /** Says of a colleague's message, before it goes out, that it is heated. */
    @Transactional
    public MessageOnCase coolDown(UUID complaintId, String ifMatch, UUID messageId) {
        var complaint = cases.forAct(Act.HOLD_MESSAGE, complaintId, ifMatch);
        var message = find(complaint, messageId);
        var until = clock.instant().plus(coolingOff.get().hold());
        var why = message.isWrittenBy(caller.subject()) ? Heat.AUTHOR : Heat.COLLEAGUE;
        message.hold(why, caller.name(), until);
        outbox.cancel(message.mailId());
        message.sentAs(outbox.hold(mail(complaint, message.wording()), until));
        return recorded(complaint, message, CorrespondenceEvent.HELD);
    }

    /** Puts a held message in other words; what it said before stays on record. */
    @Transactional
    public MessageOnCase reword(UUID complaintId, String ifMatch, UUID messageId, String subject, String body) {
        var complaint = cases.forAct(Act.REWORD_MESSAGE, complaintId, ifMatch);
        var message = find(complaint, messageId);
        var wording = wording(subject, body, clock.instant());
        message.reword(wording);
        outbox.rewrite(message.mailId(), letter(complaint, wording));
        return recorded(complaint, message, CorrespondenceEvent.REWORDED);
    }

    /** Lets a held message go out, at the time until which it is held at the earliest. */
    @Transactional
    public MessageOnCase release(UUID complaintId, String ifMatch, UUID messageId) {
        var complaint = cases.forAct(Act.RELEASE_MESSAGE, complaintId, ifMatch);
        var message = find(complaint, messageId);
        message.release(Person.of(caller), clock.instant());
        outbox.release(message.mailId());
        return recorded(complaint, message, CorrespondenceEvent.RELEASED);
    }

    private ClientMessage find(Complaint complaint, UUID messageId) {
        return messages.findByIdOptional(messageId)
                .filter(message -> message.belongsTo(complaint))
                .orElseThrow(() -> new NotFound("message", messageId));
    }

    private MessageOnCase recorded(Complaint complaint, ClientMessage message, String type) {
        cases.record(
                complaint,
                type,
                new CorrespondenceEvent(
                        complaint.id(),
                        complaint.reference(),
                        message.id(),
                        message.heat().orElse(null)));
        return new MessageOnCase(complaint.version(), message, outbox.find(message.mailId()), true);
    }

    private Wording wording(String subject, String body, Instant now) {
        return new Wording(subject, body, caller.subject(), caller.name(), now);
    }

    private Message mail(Complaint complaint, Wording wording) {
        var to = readers.client(complaint)
                .map(Reader::recipient)
                .orElseThrow(() -> new ActRefused("The directory has no address of whoever filed this complaint."));
        return new Message(
                KIND, to, letter(complaint, wording), complaint.account().id(), complaint.id(), wording.writtenBy());
    }

    /** With the case's reference in its subject, by which an answer finds the case. */
    private static Letter letter(Complaint complaint, Wording wording) {
        var subject = wording.subject().contains(complaint.reference())
                ? wording.subject()
                : wording.subject() + " [" + complaint.reference() + "]";
        return new Letter(
                complaint.language().equals(UNKNOWN_LANGUAGE) ? "en" : complaint.language(), subject, wording.body());
    }
}
