package org.evenkeel.kit.files;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A file has more bytes than the service takes. */
public class FileTooLarge extends DomainProblem {

    private static final long serialVersionUID = 1L;

    FileTooLarge(long limit) {
        super(Slug.TOO_LARGE, "A file may have at most " + limit + " bytes.");
    }
}
