package org.evenkeel.kit.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.NotFound;

/**
 * Messages to people, each written in the transaction of its cause: it exists if and only if the cause does. A
 * {@link MessageSender} sends it after the commit.
 *
 * <p>A message is never lost, and it may arrive twice: where a process dies after the mail server took a message and
 * before that was noted here, the message is sent again. Both copies have the same {@code Message-ID}, by which mail
 * programs and servers can tell that they are one.
 */
@ApplicationScoped
public class Outbox {

    private static final int LONGEST_ERROR = 1000;
    private static final String BEING_SENT = "(claimed_until is not null and claimed_until > ?)";

    private final Statements database;
    private final Clock clock;
    private final String domain;

    Outbox(DataSource database, Clock clock, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.database = new Statements(database);
        this.clock = clock;
        this.domain = domainOf(from);
    }

    /** Has a message sent once the running transaction is committed. */
    @Transactional(TxType.MANDATORY)
    public UUID send(Message message) {
        return write(message, MessageStatus.PENDING, null, clock.instant());
    }

    /** Keeps a message that is not to go out before somebody releases it, and not before that time either. */
    @Transactional(TxType.MANDATORY)
    public UUID hold(Message message, Instant until) {
        return write(message, MessageStatus.HELD, until, null);
    }

    /** Lets a held message go, at the time until which it is held at the earliest. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID id) {
        int changed = database.update("""
                update outgoing_message set status = 'PENDING', next_try_at = greatest(held_until, ?)
                where id = ? and status = 'HELD'""", clock.instant(), id);
        require(changed, id, "released");
    }

    /** Puts other words into a message that is held. */
    @Transactional(TxType.MANDATORY)
    public void rewrite(UUID id, Letter letter) {
        int changed = database.update("""
                update outgoing_message set language = ?, subject = ?, body = ?
                where id = ? and status = 'HELD'""", letter.language(), letter.subject(), letter.body(), id);
        require(changed, id, "rewritten");
    }

    /** Keeps a message from going out. */
    @Transactional(TxType.MANDATORY)
    public void cancel(UUID id) {
        int changed = database.update(
                "update outgoing_message set status = 'CANCELLED', next_try_at = null, claimed_until = null"
                        + " where id = ? and status in ('HELD', 'PENDING') and not " + BEING_SENT,
                id,
                clock.instant());
        require(changed, id, "cancelled");
    }

    /** Notes that a message came back after the mail server had taken it. */
    @Transactional
    public void bounce(UUID id, String reason) {
        int changed = database.update(
                "update outgoing_message set status = 'BOUNCED', last_error = ? where id = ? and status = 'SENT'",
                shortened(reason),
                id);
        require(changed, id, "noted as bounced");
    }

    /** Has a message tried again that was given up or came back. */
    @Transactional
    public void resend(UUID id) {
        int changed = database.update("""
                update outgoing_message set status = 'PENDING', attempts = 0, next_try_at = ?, sent_at = null
                where id = ? and status in ('FAILED', 'BOUNCED')""", clock.instant(), id);
        require(changed, id, "sent again");
    }

    /** @throws NotFound where there is none */
    public MessageView find(UUID id) {
        return database.first("select * from outgoing_message where id = ?", MessageView::from, id)
                .orElseThrow(() -> new NotFound("message", id));
    }

    /** The thing that a message speaks of, by the message's {@code Message-ID}, as answers to it name it. */
    public Optional<UUID> subjectOf(String messageId) {
        return database.first(
                "select about from outgoing_message where message_id = ?",
                row -> row.getObject("about", UUID.class),
                messageId);
    }

    /**
     * The messages, newest first.
     *
     * @param about only those that speak of this; null for all
     * @param status only those that have come so far; null for all
     */
    public Page<MessageView> list(UUID about, MessageStatus status, String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        var name = status == null ? null : status.name();
        var rows = database.query("""
                select * from outgoing_message
                where (?::uuid is null or about = ?::uuid) and (?::text is null or status = ?::text)
                  and (?::uuid is null or id < ?::uuid)
                order by id desc limit ?""", MessageView::from, about, about, name, name, before, before, limit + 1);
        return Page.of(rows, limit, last -> Cursor.after(last.id()));
    }

    // For the sender.

    /**
     * Takes a message that is due. Its number of attempts tells this claim from any later one, should the sender be so
     * slow that another takes the message over.
     */
    Optional<MessageView> claim(Duration time) {
        var now = clock.instant();
        var until = now.plus(time);
        return database.first("""
                update outgoing_message set attempts = attempts + 1, next_try_at = ?, claimed_until = ?
                where id = (select id from outgoing_message
                            where status = 'PENDING' and next_try_at <= ?
                            order by next_try_at limit 1 for update skip locked)
                returning *""", MessageView::from, until, until, now);
    }

    void sent(MessageView claimed) {
        database.update("""
                update outgoing_message
                set status = 'SENT', sent_at = ?, next_try_at = null, claimed_until = null, last_error = null
                where id = ? and status = 'PENDING' and attempts = ?""", clock.instant(), claimed.id(), claimed.attempts());
    }

    void tryAgain(MessageView claimed, Duration pause, String error) {
        database.update("""
                update outgoing_message set next_try_at = ?, claimed_until = null, last_error = ?
                where id = ? and status = 'PENDING' and attempts = ?""", clock.instant().plus(pause), shortened(error), claimed.id(), claimed.attempts());
    }

    void giveUp(MessageView claimed, MessageStatus as, String error) {
        database.update("""
                update outgoing_message set status = ?, next_try_at = null, claimed_until = null, last_error = ?
                where id = ? and status = 'PENDING' and attempts = ?""", as.name(), shortened(error), claimed.id(), claimed.attempts());
    }

    private UUID write(Message message, MessageStatus status, Instant heldUntil, Instant nextTryAt) {
        var id = Ids.next();
        database.update(
                """
                insert into outgoing_message (id, kind, status, recipient_address, recipient_name, language, subject, body,
                                              account_id, about, author, message_id, created_at, held_until, next_try_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                message.kind(),
                status.name(),
                message.to().address(),
                message.to().name(),
                message.letter().language(),
                message.letter().subject(),
                message.letter().body(),
                message.accountId(),
                message.about(),
                message.author(),
                "<" + id + "@" + domain + ">",
                clock.instant(),
                heldUntil,
                nextTryAt);
        return id;
    }

    private void require(int changed, UUID id, String act) {
        if (changed == 0) {
            throw new MessageActRefused(find(id), act);
        }
    }

    private static String domainOf(String from) {
        try {
            var address = new InternetAddress(from, true).getAddress();
            return address.substring(address.lastIndexOf('@') + 1);
        } catch (AddressException wrong) {
            throw new IllegalStateException("quarkus.mailer.from is no mail address: " + from, wrong);
        }
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
