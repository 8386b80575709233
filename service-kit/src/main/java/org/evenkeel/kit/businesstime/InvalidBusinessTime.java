package org.evenkeel.kit.businesstime;

/** A calendar, limit or pause that breaks a rule: names the field and the rule, and knows nothing of requests. */
public class InvalidBusinessTime extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    InvalidBusinessTime(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
