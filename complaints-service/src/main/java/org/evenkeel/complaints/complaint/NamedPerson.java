package org.evenkeel.complaints.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/**
 * Somebody of the firm, or of a firm it works with, whom a complaint concerns. Told from others by the place in the
 * case's list, which only grows.
 *
 * @param subject their token's subject where it is known; lets them see the case and keeps them from judging it
 * @param outsider has no sign-in here, as people of another firm or those who left
 */
@Embeddable
public record NamedPerson(
        @Column(nullable = false) @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Dana Levi")
        String name,

        @Size(max = 200) @PlainText @Schema(description = "Subject of their access token, where known")
        String subject,

        @Schema(description = "Has no sign-in here: of another firm, or no longer with us")
        boolean outsider) {

    /** Whether it is known who that is, so that the case can be kept from her judgement. */
    public boolean isIdentified() {
        return subject != null || outsider;
    }

    /**
     * This person, kept as sent.
     *
     * @param field where the person stands in the request
     * @throws InvalidRequest where she is said to have a sign-in and to have none
     */
    public NamedPerson kept(String field) {
        if (outsider && subject != null) {
            throw new InvalidRequest(field + "outsider", "must be false where a subject is given");
        }
        return new NamedPerson(Texts.kept(name), Texts.kept(subject), outsider);
    }
}
