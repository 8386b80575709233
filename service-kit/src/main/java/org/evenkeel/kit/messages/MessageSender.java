package org.evenkeel.kit.messages;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends the messages of the {@link Outbox}, from the start of the process to its end. Any number of processes may do so at
 * the same time. No transaction is open while the mail server is talked to, which is why this is no
 * {@link org.evenkeel.kit.timing.Sweep}: those act inside one, and it would hold up the event feed.
 */
@Singleton
public class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class);

    /** There is no such mailbox, or not any more (RFC 5321, 4.2.3). */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private final Outbox outbox;
    private final ReactiveMailer mailer;
    private final MessageConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    MessageSender(Outbox outbox, ReactiveMailer mailer, MessageConfig config) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.sending()) {
            thread = Thread.ofVirtual().name("messages").start(this::sendForGood);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        // Not interrupted: that would lose the answer to a message which the mail server is taking.
        if (thread != null && !thread.join(config.patience())) {
            LOG.warn("A message was being sent when the process stopped; it will be sent again");
        }
    }

    private void sendForGood() {
        try {
            do {
                sendDue();
            } while (!stopping.await(config.sweep().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends everything that is due now. Tests call it directly. */
    public void sendDue() {
        try {
            while (stopping.getCount() > 0) {
                var claimed = outbox.claim(config.claim());
                if (claimed.isEmpty()) {
                    return;
                }
                send(claimed.get());
            }
        } catch (RuntimeException failure) {
            LOG.error("Sending messages stumbles and goes on", failure);
        }
    }

    private void send(MessageView message) {
        try {
            mailer.send(mail(message)).await().atMost(config.patience());
        } catch (RuntimeException failure) {
            note(message, failure);
            return;
        }
        outbox.sent(message);
    }

    private static Mail mail(MessageView message) {
        var to = message.to();
        var letter = message.letter();
        return Mail.withText(to.address(), letter.subject(), letter.body())
                .setHtml(letter.html())
                .addHeader("To", to.header())
                .addHeader("Message-ID", message.messageId())
                .addHeader("Content-Language", letter.language());
    }

    private void note(MessageView message, RuntimeException failure) {
        var cause = cause(failure);
        var error =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        if (cause instanceof SMTPException refusal && isOfRecipient(refusal)) {
            LOG.warnf("Message %s bounced: %s", message.id(), error);
            outbox.giveUp(message, MessageStatus.BOUNCED, error);
        } else if (message.attempts() >= config.attempts()) {
            LOG.errorf("Message %s is given up after %d tries: %s", message.id(), message.attempts(), error);
            outbox.giveUp(message, MessageStatus.FAILED, error);
        } else {
            LOG.warnf("Message %s is not sent yet: %s", message.id(), error);
            outbox.tryAgain(message, pauseAfter(message.attempts()), error);
        }
    }

    private Duration pauseAfter(int attempts) {
        var pause = config.pause().multipliedBy(1L << Math.min(attempts - 1, 30));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }

    /** A refusal by policy, as where the server wants us to sign in first, is no word about the mailbox. */
    private static boolean isOfRecipient(SMTPException refusal) {
        return NO_SUCH_MAILBOX.contains(refusal.getReplyCode())
                && refusal.getEnhancedStatus() != SMTPException.EnhancedStatus.OTHER_SECURITY;
    }

    /** Waiting for an answer wraps what went wrong where it is no unchecked exception. */
    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof SMTPException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
