package org.evenkeel.complaints.language;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;

/** Finds the language of a text where its sender did not name it. */
@ApplicationScoped
public class LanguageDetection {

    /** BCP 47 for "undetermined". */
    public static final String UNDETERMINED = "und";

    private static final int ENOUGH = 600;
    private static final float SURE = 0.8f;

    private final LanguageDetector detector = new OptimaizeLangDetector();

    LanguageDetection() {
        try {
            detector.loadModels();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @return a BCP 47 tag, {@value #UNDETERMINED} where the text does not tell surely */
    public synchronized String of(String text) {
        detector.reset();
        detector.addText(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
        var found = detector.detect();
        return found.isUnknown() || found.getRawScore() < SURE ? UNDETERMINED : canonical(found.getLanguage());
    }

    /** The profiles call Hebrew by its withdrawn code. */
    private static String canonical(String language) {
        return language.equals("iw") ? "he" : language;
    }
}
