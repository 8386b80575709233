package org.evenkeel.complaints.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.attachment.Attachment.Readers;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.files.FileStore;
import org.evenkeel.kit.files.StoredFile;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** The files of a case. */
@ApplicationScoped
public class AttachmentService {

    /** So that a case stays readable; more is for an archive. */
    public static final int MOST = 100;

    @ApplicationScoped
    static class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {}

    private final Cases cases;
    private final ComplaintAccess access;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final Caller caller;
    private final Clock clock;

    AttachmentService(
            Cases cases,
            ComplaintAccess access,
            AttachmentRepository attachments,
            FileStore files,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.attachments = attachments;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses an attachment that could not be added, before its content is taken in. */
    @Transactional
    public void requirePossible(UUID complaintId, String ifMatch, Readers readers) {
        forAdding(complaintId, ifMatch, readers);
    }

    /** Adds a file that was taken in. */
    @Transactional
    public Attachment add(UUID complaintId, String ifMatch, Readers readers, StoredFile file) {
        var complaint = forAdding(complaintId, ifMatch, readers);
        var attachment = new Attachment(complaint.id(), file, readers, Person.of(caller), clock.instant());
        files.keep(file);
        attachments.persist(attachment);
        record(complaint, attachment, AttachmentEvent.ADDED, AttachmentEvent.ADDED_FOR_TEAM, null);
        return attachment;
    }

    private Complaint forAdding(UUID complaintId, String ifMatch, Readers readers) {
        var complaint = cases.forAct(Act.ADD_ATTACHMENT, complaintId, ifMatch);
        if (readers == Readers.TEAM && !access.mayRun(complaint)) {
            throw new InvalidRequest(
                    "readers", "must be EVERYONE: only those who run the case can keep a file among them");
        }
        if (attachments.count("complaintId = ?1 and removedAt is null", complaint.id()) >= MOST) {
            throw new ActRefused("This complaint has " + MOST + " attachments, and there cannot be more.");
        }
        return complaint;
    }

    /** Removes the content of an attachment; that there was one stays on record. */
    @Transactional
    public Attachment remove(UUID complaintId, String ifMatch, UUID id, String reason) {
        var complaint = cases.forAct(Act.REMOVE_ATTACHMENT, complaintId, ifMatch);
        var attachment = readable(complaint, id);
        attachment.remove(Person.of(caller), reason, clock.instant());
        files.remove(attachment.id());
        record(complaint, attachment, AttachmentEvent.REMOVED, AttachmentEvent.REMOVED_FOR_TEAM, reason);
        return attachment;
    }

    private void record(Complaint complaint, Attachment attachment, String type, String forTeam, String reason) {
        cases.record(
                complaint,
                attachment.readers() == Readers.TEAM ? forTeam : type,
                reason,
                AttachmentEvent.of(complaint, attachment));
    }

    /** The attachments of a case that are for this caller, the first one first. */
    @Transactional
    public List<Attachment> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return attachments.list("complaintId = ?1 order by id", complaint.id()).stream()
                .filter(attachment -> isForCaller(complaint, attachment))
                .toList();
    }

    /** @throws NotFound where it is not there, not for this caller, or removed */
    @Transactional
    public Attachment withContent(UUID complaintId, UUID id) {
        var attachment = readable(cases.read(complaintId), id);
        if (attachment.isRemoved()) {
            throw missing(id);
        }
        return attachment;
    }

    /** @return what the attachment holds, to be closed by the caller */
    public InputStream content(Attachment attachment) throws IOException {
        return files.open(attachment.id());
    }

    private Attachment readable(Complaint complaint, UUID id) {
        return attachments
                .findByIdOptional(id)
                .filter(attachment -> attachment.complaintId().equals(complaint.id()))
                .filter(attachment -> isForCaller(complaint, attachment))
                .orElseThrow(() -> missing(id));
    }

    private boolean isForCaller(Complaint complaint, Attachment attachment) {
        return attachment.readers() == Readers.EVERYONE || access.mayReadDrafts(complaint);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("attachment", id);
    }
}
