package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.onboarding.template.Side;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * That a step is left out. It holds once a person of each side has signed it.
 *
 * @param consequence what follows from it, in words
 */
@Embeddable
public record Waiver(
        String reason,
        String consequence,
        @Embedded @EmbeddedColumnNaming("firm_%s") Signature firm,
        @Embedded @EmbeddedColumnNaming("client_%s") Signature client) {

    static Waiver proposed(Side side, Signature signature, String reason, String consequence) {
        return new Waiver(
                reason, consequence, side == Side.FIRM ? signature : null, side == Side.CLIENT ? signature : null);
    }

    Waiver signedBy(Side side, Signature signature) {
        return side == Side.FIRM
                ? new Waiver(reason, consequence, signature, client)
                : new Waiver(reason, consequence, firm, signature);
    }

    boolean holds() {
        return firm != null && client != null;
    }

    /** Since both have signed. */
    Instant heldSince() {
        return firm.at().isAfter(client.at()) ? firm.at() : client.at();
    }

    /** The side whose signature is missing; empty once it holds. */
    public Optional<Side> awaits() {
        return holds() ? Optional.empty() : Optional.of(firm == null ? Side.FIRM : Side.CLIENT);
    }
}
