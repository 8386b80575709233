package org.evenkeel.kit.importing;

/** The file cannot be read, or not any further. Says to its sender why. */
class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String title;

    FileRefused(String title, String detail) {
        super(detail);
        this.title = title;
    }

    String title() {
        return title;
    }
}
