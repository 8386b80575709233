package org.evenkeel.complaints.finding;

import java.util.Optional;
import org.evenkeel.complaints.catalogue.CatalogueEntry.Kind;

/** Where dissatisfaction comes from: the classes of the TARP study (S2), each told apart as far as something can be done. */
public enum Cause {
    EMPLOYEE_ATTITUDE(Origin.EMPLOYEE),
    EMPLOYEE_ERROR(Origin.EMPLOYEE),
    CLIENT_ERROR(Origin.CLIENT),
    CLIENT_EXPECTATION(Origin.CLIENT),
    MISUSE(Origin.CLIENT),
    PRODUCT(Origin.SYSTEM),
    PROCESS(Origin.SYSTEM),
    MARKETING_MESSAGE(Origin.SYSTEM),
    THIRD_PARTY(Origin.THIRD_PARTY);

    /** The study's three classes, and the third party that it names as the hard case. */
    public enum Origin {
        EMPLOYEE,
        CLIENT,
        SYSTEM,
        THIRD_PARTY
    }

    private final Origin origin;

    Cause(Origin origin) {
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** The kind of catalogue entry that a share of this cause names; empty where it names none. */
    Optional<Kind> catalogued() {
        return origin == Origin.SYSTEM ? Optional.of(Kind.valueOf(name())) : Optional.empty();
    }
}
