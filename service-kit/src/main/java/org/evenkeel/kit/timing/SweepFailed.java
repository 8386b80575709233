package org.evenkeel.kit.timing;

/** Some rows of a sweep could not take effect; each was logged with its cause. */
public class SweepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SweepFailed(String sweep, int rows) {
        super("Sweep " + sweep + " failed on " + rows + " rows");
    }
}
