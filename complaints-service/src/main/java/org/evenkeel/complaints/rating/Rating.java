package org.evenkeel.complaints.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

/** How content the client is with what became of a complaint; one for each case, the last word counts. */
@Entity
public class Rating {

    @Id
    private UUID complaintId;

    @Column(nullable = false)
    private int score;

    private String comment;

    @Column(nullable = false)
    private Instant ratedAt;

    @Column(nullable = false)
    private String ratedByName;

    protected Rating() {}

    Rating(Complaint complaint) {
        this.complaintId = complaint.id();
    }

    /** @param points from 1, not at all, to 5, entirely */
    void rate(int points, String why, String by, Instant now) {
        score = points;
        comment = why;
        ratedByName = by;
        ratedAt = now;
    }

    public int score() {
        return score;
    }

    public String comment() {
        return comment;
    }

    public Instant ratedAt() {
        return ratedAt;
    }

    public String ratedByName() {
        return ratedByName;
    }
}
