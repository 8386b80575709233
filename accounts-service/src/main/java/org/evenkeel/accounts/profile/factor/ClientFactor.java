package org.evenkeel.accounts.profile.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.profile.learning.Factor;

/** Something known of clients, as it stood on a day. Each bean that implements it is one more thing to learn from. */
public interface ClientFactor {

    /** @param accounts in the order in which the factor has its values */
    Factor of(List<UUID> accounts, LocalDate day);
}
