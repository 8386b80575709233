package org.evenkeel.complaints.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;

/** The notes on a case: neither the client nor whom it names ever sees them. */
@ApplicationScoped
public class NoteService {

    @ApplicationScoped
    static class Notes implements PanacheRepositoryBase<Note, UUID> {}

    record NoteWritten(UUID complaintId, String reference, UUID noteId) {

        static final String TYPE = "org.evenkeel.complaint.note-written";
    }

    private final Cases cases;
    private final ComplaintAccess access;
    private final Notes notes;
    private final Caller caller;
    private final Clock clock;

    NoteService(Cases cases, ComplaintAccess access, Notes notes, Caller caller, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.notes = notes;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Note write(UUID complaintId, String ifMatch, String text) {
        var complaint = cases.forAct(Act.WRITE_NOTE, complaintId, ifMatch);
        var note = new Note(complaint, text, caller.name(), clock.instant());
        notes.persist(note);
        cases.record(complaint, NoteWritten.TYPE, new NoteWritten(complaint.id(), complaint.reference(), note.id()));
        return note;
    }

    /** The notes on a case, the first one first. */
    @Transactional
    public List<Note> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        if (!access.mayReadDrafts(complaint)) {
            throw new NotAllowed("Complaint " + complaint.reference() + " names you: its notes are not for you.");
        }
        return notes.list("complaintId = ?1 order by id", complaint.id());
    }
}
