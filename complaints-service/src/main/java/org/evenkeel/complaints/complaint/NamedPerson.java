package org.evenkeel.complaints.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;

/**
 * Somebody of the firm whom a complaint concerns.
 *
 * @param subject their token's subject where it is known; lets them see the case
 */
@Embeddable
public record NamedPerson(
        @Column(nullable = false) @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Dana Levi")
        String name,

        @Size(max = 200) @PlainText @Schema(description = "Subject of their access token, where known")
        String subject) {}
