package org.evenkeel.kit.files;

import java.util.Collection;
import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The content of a file is of a kind that is not taken. */
public class FileTypeRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    FileTypeRefused(String mediaType, Collection<String> taken) {
        super(
                Slug.UNSUPPORTED_MEDIA_TYPE,
                "The content of the file is " + mediaType + "; taken are " + String.join(", ", taken) + ".");
    }
}
