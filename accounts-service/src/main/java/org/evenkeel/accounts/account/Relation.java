package org.evenkeel.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the firm knows of its relation to a client. What is not known is null.
 *
 * @param ownerId the member of staff who answers for the account
 * @param team that serves it
 * @param services what it buys, each once
 * @param plan the long-term plan with this client, in words
 * @param clientSince from when its tenure counts
 * @param referredBy the account that brought it
 */
@Embeddable
public record Relation(
        UUID ownerId,
        String team,
        String segment,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "services")
        List<String> services,

        Contract contract,
        String plan,
        LocalDate clientSince,
        UUID referredBy) {

    static final Relation UNKNOWN = new Relation(null, null, null, List.of(), null, null, null, null);

    public Relation {
        services = services == null ? List.of() : services.stream().distinct().toList();
    }

    public Relation ownedBy(UUID owner) {
        return new Relation(owner, team, segment, services, contract, plan, clientSince, referredBy);
    }

    /** This, with what the other does not know left as it is here. */
    Relation completedBy(Relation newer) {
        return new Relation(
                newer.ownerId == null ? ownerId : newer.ownerId,
                newer.team == null ? team : newer.team,
                newer.segment == null ? segment : newer.segment,
                newer.services.isEmpty() ? services : newer.services,
                newer.contract == null ? contract : newer.contract,
                newer.plan == null ? plan : newer.plan,
                newer.clientSince == null ? clientSince : newer.clientSince,
                newer.referredBy == null ? referredBy : newer.referredBy);
    }
}
