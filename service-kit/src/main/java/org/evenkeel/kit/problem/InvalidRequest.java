package org.evenkeel.kit.problem;

/** A value that breaks a rule which no annotation can state: names the field and the rule. */
public class InvalidRequest extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidRequest(String field, String rule) {
        super(Slug.INVALID_REQUEST, field + " " + rule);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return getMessage().substring(field.length() + 1);
    }
}
