package org.evenkeel.kit.problem;

/** A refusal that the caller is told of. Knows nothing of HTTP; one mapper turns all of them into answers. */
public abstract class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Slug slug;

    protected DomainProblem(Slug slug, String detail) {
        super(detail);
        this.slug = slug;
    }

    public Slug slug() {
        return slug;
    }
}
