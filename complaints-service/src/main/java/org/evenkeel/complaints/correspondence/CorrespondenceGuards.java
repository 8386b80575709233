package org.evenkeel.complaints.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.complaints.mail.Readers;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.messages.MessageStatus;
import org.evenkeel.kit.messages.Outbox;

/** The conditions of writing to the client and of holding what was written. */
@ApplicationScoped
class CorrespondenceGuards {

    private final ClientMessages messages;
    private final Readers readers;
    private final Outbox outbox;
    private final Caller caller;

    CorrespondenceGuards(ClientMessages messages, Readers readers, Outbox outbox, Caller caller) {
        this.messages = messages;
        this.readers = readers;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Produces
    @Singleton
    Guard theClientCanBeWrittenTo() {
        return Guard.of(
                Act.WRITE_MESSAGE,
                complaint -> readers.client(complaint).isPresent()
                        ? Optional.empty()
                        : Optional.of("The directory has no address of whoever filed this complaint."));
    }

    @Produces
    @Singleton
    Guard aMessageHasNotGoneOut() {
        return some(
                Act.HOLD_MESSAGE,
                message -> message.heat().isEmpty()
                        && outbox.find(message.mailId()).status() == MessageStatus.PENDING,
                "No message waits to go out that is not held already.");
    }

    @Produces
    @Singleton
    Guard aMessageIsHeld() {
        return some(Act.REWORD_MESSAGE, ClientMessage::isHeld, "No message is held.");
    }

    @Produces
    @Singleton
    Guard aMessageIsHeldThatTheyDidNotWrite() {
        return some(
                Act.RELEASE_MESSAGE,
                message -> message.isHeld() && !message.isWrittenBy(caller.subject()),
                "No message is held that somebody else wrote: a second pair of eyes has to read it.");
    }

    private Guard some(Act act, Predicate<ClientMessage> condition, String otherwise) {
        return Guard.of(
                act,
                complaint -> messages.of(complaint).stream().anyMatch(condition)
                        ? Optional.empty()
                        : Optional.of(otherwise));
    }
}
