package org.evenkeel.kit.importing;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** Only an import that failed, and whose file is still there, can be resumed. */
public class ResumeRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ResumeRefused(ImportView file) {
        super(Slug.TRANSITION_REFUSED, why(file));
    }

    private static String why(ImportView file) {
        return file.removedAt() == null
                ? "Import " + file.id() + " is " + file.status() + "; only a FAILED one can be resumed."
                : "The file of import " + file.id() + " was removed at " + file.removedAt() + "; send it again.";
    }
}
