package org.evenkeel.complaints.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.timing.Sweep;

/** Tells of promises that were given and not kept in time, each once. */
@ApplicationScoped
class OverdueCommitments implements Sweep {

    /** A promise counts once the resolution holds that makes it, and until the client takes the complaint back. */
    private static final String OVERDUE = """
             from commitment p join resolution r on r.id = p.resolution_id join complaint c on c.id = p.complaint_id
            where p.due_at <= ?1 and p.kept_at is null and p.overdue_at is null
              and r.refused_at is null and (not r.needs_approval or r.approved_at is not null)
              and c.status <> 'WITHDRAWN' """;

    private final EntityManager entities;
    private final Commitments commitments;
    private final Cases cases;

    OverdueCommitments(EntityManager entities, Commitments commitments, Cases cases) {
        this.entities = entities;
        this.commitments = commitments;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "overdue-commitments";
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return entities.createNativeQuery("select p.id" + OVERDUE + "and p.id > ?2 order by p.id limit ?3", UUID.class)
                .setParameter(1, now)
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        // the cases first, as every act on one does, then what is still so of their promises
        List<UUID> found = entities.createNativeQuery(
                        "select p.id" + OVERDUE + "and p.id = any (?2) order by c.id, p.id for update of c skip locked",
                        UUID.class)
                .setParameter(1, now)
                .setParameter(2, ids.toArray(UUID[]::new))
                .getResultList();
        int acted = 0;
        for (var id : found) {
            var commitment = commitments.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (commitment != null && commitment.becomeOverdue(now)) {
                var complaint = entities.find(Complaint.class, commitment.complaintId());
                cases.recordByItself(
                        complaint,
                        ResolutionEvent.OVERDUE,
                        null,
                        new ResolutionEvent.Promised(
                                complaint.id(), complaint.reference(), commitment.id(), commitment.dueAt()));
                acted++;
            }
        }
        return acted;
    }
}
