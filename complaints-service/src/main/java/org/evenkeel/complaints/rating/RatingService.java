package org.evenkeel.complaints.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.NotFound;

/** Asks the client, once a case is closed, how content they are; for a time the answer can be changed. */
@ApplicationScoped
public class RatingService {

    @ApplicationScoped
    static class Ratings implements PanacheRepositoryBase<Rating, UUID> {}

    record Rated(UUID complaintId, String reference, int score) {

        static final String TYPE = "org.evenkeel.complaint.rated";
    }

    /** A rating is taken for a time after the case was closed. */
    @ApplicationScoped
    static class RatingPeriod {

        private final Duration period;
        private final Clock clock;

        RatingPeriod(@ConfigProperty(name = "evenkeel.rating.period") Duration period, Clock clock) {
            this.period = period;
            this.clock = clock;
        }

        @Produces
        @Singleton
        Guard ratingsAreStillTaken() {
            return Guard.of(Act.RATE, this::over);
        }

        private Optional<String> over(Complaint complaint) {
            var end = complaint.closedAt().plus(period);
            return clock.instant().isBefore(end)
                    ? Optional.empty()
                    : Optional.of("It could be rated until " + end + ".");
        }
    }

    private final Cases cases;
    private final Ratings ratings;
    private final Caller caller;
    private final Clock clock;

    RatingService(Cases cases, Ratings ratings, Caller caller, Clock clock) {
        this.cases = cases;
        this.ratings = ratings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Rating rate(UUID complaintId, String ifMatch, int score, String comment) {
        var complaint = cases.forAct(Act.RATE, complaintId, ifMatch);
        var rating = ratings.findByIdOptional(complaint.id()).orElseGet(() -> new Rating(complaint));
        rating.rate(score, comment, caller.name(), clock.instant());
        ratings.persist(rating);
        cases.record(complaint, Rated.TYPE, new Rated(complaint.id(), complaint.reference(), score));
        return rating;
    }

    /** @throws NotFound where the client has not rated it */
    @Transactional
    public Rating of(UUID complaintId) {
        return ratings.findByIdOptional(cases.read(complaintId).id())
                .orElseThrow(() -> new NotFound("rating of complaint", complaintId));
    }
}
