package org.evenkeel.complaints.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.account.Account;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.complaints.complaint.Intake;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.complaint.ReferenceNumbers;
import org.evenkeel.complaints.complaint.Source;
import org.evenkeel.complaints.directory.Contact;
import org.evenkeel.complaints.directory.Contacts;
import org.evenkeel.complaints.inbound.InboundMail.Outcome;
import org.evenkeel.complaints.inbound.MailRouting.Place;
import org.evenkeel.complaints.inbound.mime.ReceivedMail;
import org.evenkeel.complaints.language.LanguageDetection;
import org.evenkeel.complaints.limit.PauseService;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** Takes mail in: each once, as a complaint, as an answer on its case, or to be placed by somebody. */
@ApplicationScoped
public class InboundMailService {

    private static final int LONGEST_MATTER = 500;
    private static final int LONGEST_DESCRIPTION = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final String ORIGIN = "mail";

    private final InboundMails mails;
    private final MailRouting routing;
    private final Accounts accounts;
    private final Contacts contacts;
    private final ComplaintService complaints;
    private final Cases cases;
    private final ComplaintAccess access;
    private final PauseService pauses;
    private final ReferenceNumbers references;
    private final LanguageDetection languages;
    private final Caller caller;
    private final Clock clock;

    InboundMailService(
            InboundMails mails,
            MailRouting routing,
            Accounts accounts,
            Contacts contacts,
            ComplaintService complaints,
            Cases cases,
            ComplaintAccess access,
            PauseService pauses,
            ReferenceNumbers references,
            LanguageDetection languages,
            Caller caller,
            Clock clock) {
        this.mails = mails;
        this.routing = routing;
        this.accounts = accounts;
        this.contacts = contacts;
        this.complaints = complaints;
        this.cases = cases;
        this.access = access;
        this.pauses = pauses;
        this.references = references;
        this.languages = languages;
        this.caller = caller;
        this.clock = clock;
    }

    record AnswerReceived(UUID complaintId, String reference, UUID inboundMailId) {

        static final String TYPE = "org.evenkeel.complaint.answer-received";
    }

    /** The same mail came in at the same time. */
    public static final class AlreadyTakenIn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private AlreadyTakenIn(Throwable cause) {
            super(cause);
        }
    }

    /** What of a mail is known before the transaction that takes it in. */
    public record Prepared(ReceivedMail mail, Place place, Account account) {}

    /** The mail, if it came in before. */
    @Transactional
    public Optional<InboundMail> known(ReceivedMail mail) {
        return mails.withMessageId(mail.messageId());
    }

    /** Finds where a mail belongs. May have to ask accounts-service: call it before a transaction. */
    public Prepared prepare(ReceivedMail mail) {
        var place = routing.of(mail);
        return new Prepared(
                mail,
                place,
                place instanceof Place.NewComplaint(Contact from) ? complaints.accountFor(from.accountId()) : null);
    }

    /**
     * Takes a mail in.
     *
     * @throws AlreadyTakenIn where the same one was, since it was looked for
     */
    @Transactional
    public InboundMail receive(Prepared prepared) {
        var doubt = prepared.place instanceof Place.WithSomebody(InboundMail.Doubt why) ? why : null;
        var mail = new InboundMail(prepared.mail, doubt, clock.instant());
        // first, so that of the same mail sent twice at once only one goes on
        add(mail);
        switch (prepared.place) {
            case Place.OnCase(UUID complaintId) -> answer(mail, cases.lock(complaintId));
            case Place.NewComplaint(Contact from) -> complain(mail, prepared.account, Optional.of(from));
            case Place.WithSomebody held -> {
                // it waits as it is
            }
        }
        mails.flush();
        return mail;
    }

    private void add(InboundMail mail) {
        try {
            mails.persistAndFlush(mail);
        } catch (ConstraintViolationException twin) {
            if ("inbound_mail_message_id_uq".equals(twin.getConstraintName())) {
                throw new AlreadyTakenIn(twin);
            }
            throw twin;
        }
    }

    private void answer(InboundMail mail, Complaint complaint) {
        mail.became(Outcome.ANSWER, complaint);
        cases.record(
                complaint, AnswerReceived.TYPE, new AnswerReceived(complaint.id(), complaint.reference(), mail.id()));
        pauses.endWaiting(complaint);
    }

    private void complain(InboundMail mail, Account account, Optional<Contact> from) {
        var now = clock.instant();
        var subject = mail.subject().isEmpty() ? "(" + mail.fromAddress() + ")" : mail.subject();
        var sender = from.filter(contact -> contact.subject() != null)
                .map(contact -> new Person(contact.subject(), contact.name()))
                .orElseGet(() -> new Person(
                        "mail:" + mail.fromAddress(),
                        shortened(mail.fromName() == null ? mail.fromAddress() : mail.fromName(), LONGEST_NAME)));
        var intake = new Intake(
                Ids.next(),
                references.next(now),
                account.id(),
                shortened(subject, LONGEST_MATTER),
                mail.text().isEmpty() ? null : shortened(mail.text(), LONGEST_DESCRIPTION),
                null,
                languages.of(subject + "\n" + mail.text()),
                Source.MAIL,
                ORIGIN,
                // the mail itself is known by its Message-ID; a complaint's own identifier is shorter
                mail.id().toString(),
                now,
                now,
                sender.subject(),
                sender.name(),
                shortened(mail.fromAddress(), LONGEST_NAME),
                null,
                List.of());
        mail.became(Outcome.COMPLAINT, complaints.receive(intake, account));
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }

    /** @throws NotFound where there is none */
    @Transactional
    public InboundMail get(UUID id) {
        return mails.findByIdOptional(id).orElseThrow(() -> new NotFound("inbound mail", id));
    }

    /**
     * The mails, newest first.
     *
     * @param outcome null for all
     */
    @Transactional
    public Page<InboundMail> list(Outcome outcome, String cursor, int limit) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(mails.page(outcome, after, limit + 1), limit, last -> Cursor.after(last.id()));
    }

    /** What the client answered by mail on a case, the first answer first; nobody reads it whom the case names. */
    @Transactional
    public List<InboundMail> answersOn(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return caller.is(Role.CLIENT) || access.mayReadDrafts(complaint) ? mails.answersOn(complaint) : List.of();
    }

    /** The account a held mail is to become a complaint about. May have to ask accounts-service. */
    public Account accountFor(UUID accountId) {
        return complaints.accountFor(accountId);
    }

    /** Makes a held mail a complaint about an account. */
    @Transactional
    public InboundMail placeAsComplaint(UUID id, String ifMatch, Account account) {
        var mail = held(id, ifMatch);
        complain(
                mail,
                account,
                contacts.byAddress(mail.fromAddress()).stream()
                        .filter(contact -> contact.accountId().equals(account.id()))
                        .findFirst());
        mail.placedBy(caller.name());
        mails.flush();
        return mail;
    }

    /** Puts a held mail on the case it answers. */
    @Transactional
    public InboundMail placeOnCase(UUID id, String ifMatch, UUID complaintId) {
        var mail = held(id, ifMatch);
        var complaint = cases.lock(complaintId);
        if (!access.mayRun(complaint)) {
            throw new NotAllowed(
                    "Complaint " + complaint.reference() + " names you: somebody else has to place mail on it.");
        }
        answer(mail, complaint);
        mail.placedBy(caller.name());
        mails.flush();
        return mail;
    }

    /** Says that a held mail is nothing for us. */
    @Transactional
    public InboundMail dismiss(UUID id, String ifMatch, String reason) {
        var mail = held(id, ifMatch);
        mail.dismiss(reason, caller.name());
        mails.flush();
        return mail;
    }

    private InboundMail held(UUID id, String ifMatch) {
        var mail = mails.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("inbound mail", id));
        Versions.require(ifMatch, mail.version());
        mail.refuseUnlessHeld();
        return mail;
    }
}
