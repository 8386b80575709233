package org.evenkeel.accounts.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.problem.NotFound;

@ApplicationScoped
class ReviewDecisions implements PanacheRepositoryBase<ReviewDecision, UUID> {

    Optional<ReviewDecision> about(UUID reviewId, UUID accountId) {
        return find("reviewId = ?1 and accountId = ?2", reviewId, accountId).firstResultOptional();
    }

    List<ReviewDecision> about(UUID reviewId, List<UUID> accountIds) {
        return list("reviewId = ?1 and accountId in ?2", reviewId, accountIds);
    }

    ReviewDecision in(UUID reviewId, UUID id) {
        return find("reviewId = ?1 and id = ?2", reviewId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("decision", id));
    }

    long awaitingSecond(UUID reviewId) {
        return count("reviewId = ?1 and verdict = ?2 and secondedAt is null", reviewId, Verdict.PART);
    }

    List<ReviewDecision> list(UUID reviewId, UUID after, int limit) {
        var found = after == null
                ? find("reviewId = ?1 order by id", reviewId)
                : find("reviewId = ?1 and id > ?2 order by id", reviewId, after);
        return found.page(0, limit + 1).list();
    }
}
