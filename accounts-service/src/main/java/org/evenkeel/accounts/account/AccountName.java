package org.evenkeel.accounts.account;

import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.FoldedText;
import org.evenkeel.kit.text.Texts;

/**
 * What an account is called, and the key by which two names count as the same: without case, marks and doubled white space.
 *
 * @param text as people wrote it
 */
public record AccountName(String text, String key) {

    public static final int MAX_LENGTH = 200;

    /** Some characters fold into many; a longer key would not fit into the index. */
    private static final int MAX_KEY_LENGTH = 600;

    /**
     * Reads a name that came with a request.
     *
     * @param field where it stood, for the refusal
     */
    public static AccountName of(String text, String field) {
        var kept = Texts.kept(text);
        var key = kept == null ? "" : FoldedText.fold(kept);
        if (key.isEmpty()) {
            throw new InvalidRequest(field, "must hold something that can be read");
        }
        if (kept.length() > MAX_LENGTH || key.length() > MAX_KEY_LENGTH) {
            throw new InvalidRequest(field, "must have at most " + MAX_LENGTH + " characters");
        }
        return new AccountName(kept, key);
    }
}
