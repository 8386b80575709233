package org.evenkeel.kit.importing;

import java.util.UUID;

/** Another process has taken the import over, or this one does not know how far it got: stop without a trace. */
class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(UUID id) {
        super("Import " + id + " is not this process's any more");
    }
}
