package org.evenkeel.kit.importing;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** Only an import that failed can be resumed. */
public class ResumeRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ResumeRefused(ImportView file) {
        super(
                Slug.TRANSITION_REFUSED,
                "Import " + file.id() + " is " + file.status() + "; only a FAILED one can be resumed.");
    }
}
