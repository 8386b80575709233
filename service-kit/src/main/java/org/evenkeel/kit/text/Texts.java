package org.evenkeel.kit.text;

import java.text.Normalizer;

/** How text from outside is kept: as sent, in NFC. */
public final class Texts {

    private Texts() {}

    /** @return the text in NFC without surrounding white space; null where nothing is left */
    public static String kept(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
