package org.evenkeel.complaints.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Milestone;
import org.evenkeel.complaints.complaint.Milestone.Reached;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.hearing.Invitation;
import org.evenkeel.complaints.hearing.Participant;
import org.evenkeel.complaints.limit.LimitKind;
import org.evenkeel.complaints.limit.LimitNotice;
import org.evenkeel.kit.messages.Message;
import org.evenkeel.kit.messages.MessageTexts;
import org.evenkeel.kit.messages.Outbox;

/** Writes to people what happens in a case, in the transaction of what happens. */
@ApplicationScoped
class CaseMail {

    private final Readers readers;
    private final MessageTexts texts;
    private final Outbox outbox;
    private final String service;

    CaseMail(
            Readers readers,
            MessageTexts texts,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.readers = readers;
        this.texts = texts;
        this.outbox = outbox;
        this.service = service;
    }

    /** Thanks the client, and challenges nothing (S1). */
    void thank(@Observes Reached reached) {
        if (reached.milestone() == Milestone.ACKNOWLEDGED) {
            var complaint = reached.complaint();
            readers.client(complaint)
                    .map(reader -> send(
                            MailKinds.ACKNOWLEDGED,
                            complaint,
                            reader,
                            language -> Map.of(
                                    "name", reader.name(),
                                    "reference", complaint.reference(),
                                    "matter", complaint.matter(),
                                    "handler",
                                            complaint
                                                    .handler()
                                                    .map(Person::name)
                                                    .orElseThrow(),
                                    "nextStep", reader.time(complaint.nextStepBy(), language))))
                    .ifPresent(complaint::thankedBy);
        }
    }

    /** Tells somebody that they are to be heard, and until when. */
    void invite(@Observes Invitation invitation) {
        var complaint = invitation.complaint();
        var invited = invitation.invited();
        boolean client = invited.side() == Participant.Side.CLIENT;
        reader(complaint, invited)
                .map(reader -> send(
                        client ? MailKinds.INVITED_CLIENT : MailKinds.INVITED_STAFF,
                        complaint,
                        reader,
                        language -> client
                                ? Map.of(
                                        "name", reader.name(),
                                        "reference", complaint.reference(),
                                        "matter", complaint.matter(),
                                        "deadline", reader.time(invited.deadline(), language))
                                : Map.of(
                                        "name", reader.name(),
                                        "reference", complaint.reference(),
                                        "account", complaint.account().name(),
                                        "matter", complaint.matter(),
                                        "deadline", reader.time(invited.deadline(), language))))
                .ifPresent(invited::invitedBy);
    }

    private Optional<Reader> reader(Complaint complaint, Participant invited) {
        return invited.side() == Participant.Side.CLIENT
                ? readers.client(complaint)
                : Optional.ofNullable(invited.subject()).flatMap(readers::inPerson);
    }

    /** Tells those who run the case that a limit comes near or was missed. */
    void warn(@Observes LimitNotice notice) {
        var complaint = notice.complaint();
        var told = new LinkedHashSet<Reader>();
        complaint.handler().map(Person::subject).flatMap(readers::staff).ifPresent(told::add);
        if (notice.missed()) {
            complaint.senior().map(Person::subject).flatMap(readers::staff).ifPresent(told::add);
        }
        if (told.isEmpty()) {
            readers.desk().ifPresent(told::add);
        }
        var kind = notice.missed() ? MailKinds.LIMIT_MISSED : MailKinds.LIMIT_WARNED;
        told.forEach(reader -> send(
                kind,
                complaint,
                reader,
                language -> Map.of(
                        "name", reader.name(),
                        "reference", complaint.reference(),
                        "account", complaint.account().name(),
                        "due", reader.time(notice.dueAt(), language),
                        "acknowledgement", mark(notice, LimitKind.ACKNOWLEDGEMENT),
                        "firstTalk", mark(notice, LimitKind.FIRST_TALK),
                        "hearing", mark(notice, LimitKind.HEARING),
                        "answer", mark(notice, LimitKind.ANSWER))));
    }

    private static String mark(LimitNotice notice, LimitKind kind) {
        return notice.kind() == kind ? "x" : "";
    }

    private interface Values {
        Map<String, String> in(String language);
    }

    private UUID send(String kind, Complaint complaint, Reader reader, Values values) {
        var language = texts.nearestLanguage(kind, reader.language());
        var letter = texts.write(kind, language, values.in(language));
        return outbox.send(new Message(
                kind, reader.recipient(), letter, complaint.account().id(), complaint.id(), service));
    }
}
