package org.evenkeel.onboarding.flag;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * That each side may raise a red flag at the other, up front and for both teams as groups, so that nobody has to complain
 * about a person (S8). It holds once both leaders accepted it.
 */
@Entity
@Table(name = "red_flag_agreement")
public class Agreement {

    /**
     * What is agreed.
     *
     * @param answerWithin how fast a flag is answered
     * @param firmGroup whom of the firm flags go to
     * @param clientGroup whom of the client flags go to
     */
    public record Terms(BusinessDuration answerWithin, String firmGroup, String clientGroup) {}

    @Id
    private UUID onboardingId;

    @Column(nullable = false)
    private String answerWithin;

    @Column(nullable = false)
    private String firmGroup;

    @Column(nullable = false)
    private String clientGroup;

    @Column(nullable = false)
    private Instant proposedAt;

    @Embedded
    @EmbeddedColumnNaming("firm_%s")
    private Signature firm;

    @Embedded
    @EmbeddedColumnNaming("client_%s")
    private Signature client;

    protected Agreement() {}

    Agreement(Onboarding onboarding) {
        this.onboardingId = onboarding.id();
    }

    /** Other terms than those accepted so far need both leaders anew. */
    void propose(Terms terms, Instant now) {
        if (holds()) {
            throw new ActRefused("The red-flag agreement holds already.");
        }
        this.answerWithin = terms.answerWithin().toString();
        this.firmGroup = terms.firmGroup();
        this.clientGroup = terms.clientGroup();
        this.proposedAt = now;
        this.firm = null;
        this.client = null;
    }

    void accept(Side side, Signature leader) {
        if (leaderOf(side).isPresent()) {
            throw new ActRefused("The agreement is accepted for the " + named(side) + " already.");
        }
        if (side == Side.FIRM) {
            firm = leader;
        } else {
            client = leader;
        }
    }

    static String named(Side side) {
        return side == Side.FIRM ? "firm" : "client";
    }

    public boolean holds() {
        return firm != null && client != null;
    }

    public Optional<Signature> leaderOf(Side side) {
        return Optional.ofNullable(side == Side.FIRM ? firm : client);
    }

    public String groupOf(Side side) {
        return side == Side.FIRM ? firmGroup : clientGroup;
    }

    public BusinessDuration answerWithin() {
        return BusinessDuration.parse(answerWithin);
    }

    public Instant proposedAt() {
        return proposedAt;
    }
}
