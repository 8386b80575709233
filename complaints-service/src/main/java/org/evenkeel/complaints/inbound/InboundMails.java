package org.evenkeel.complaints.inbound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.inbound.InboundMail.Outcome;

@ApplicationScoped
class InboundMails implements PanacheRepositoryBase<InboundMail, UUID> {

    Optional<InboundMail> withMessageId(String messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    List<InboundMail> answersOn(Complaint complaint) {
        return list("complaintId = ?1 and outcome = ?2 order by id", complaint.id(), Outcome.ANSWER);
    }

    List<InboundMail> page(Outcome outcome, UUID after, int most) {
        return find("(?1 is null or outcome = ?1) and (?2 is null or id < ?2) order by id desc", outcome, after)
                .page(0, most)
                .list();
    }
}
