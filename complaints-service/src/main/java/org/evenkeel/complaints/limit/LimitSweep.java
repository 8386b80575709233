package org.evenkeel.complaints.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.timing.Sweep;

/** Warns of limits that come near, and escalates cases that missed one. A case is what is locked: acts on it do the same. */
@ApplicationScoped
class LimitSweep implements Sweep {

    private final EntityManager entities;
    private final LimitService limits;

    LimitSweep(EntityManager entities, LimitService limits) {
        this.entities = entities;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "limits-of-cases";
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return entities.createNativeQuery("""
                        select distinct complaint_id from case_limit
                         where wake_at <= ?1 and complaint_id > ?2 order by complaint_id limit ?3""", UUID.class)
                .setParameter(1, now)
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        List<Complaint> locked = entities.createNativeQuery("""
                        select c.* from complaint c
                         where c.id = any (?1)
                           and exists (select from case_limit l where l.complaint_id = c.id and l.wake_at <= ?2)
                         order by c.id for update skip locked""", Complaint.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, now)
                .getResultList();
        locked.forEach(complaint -> limits.wake(complaint, now));
        return locked.size();
    }
}
