package org.evenkeel.kit.importing;

/** One row cannot be taken; the others can. */
public class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    /**
     * @param column its name in the file; null where the row as a whole is meant
     * @param value what stood there; may be null
     * @param reason reads on after the column's name, as in "must be a date"
     */
    public RowRefused(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }
}
