package org.evenkeel.kit.messages;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A kind of message as a service declares it. */
class BoatReady {

    static final String KIND = "boat-ready";

    @Produces
    @Singleton
    MessageKind boatReady() {
        return MessageKind.of(KIND, "name", "boat", "note");
    }
}
