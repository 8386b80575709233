package org.evenkeel.complaints.complaint.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "ComplaintRequest", description = "A complaint to be taken in")
record ComplaintRequest(
        @Schema(description = "The account it is about. A client contact may leave it out: it is their own.")
        UUID accountId,

        @NotBlank
        @Size(max = 500)
        @PlainText
        @Schema(description = "What it is about, in a line", examples = "Discount mail went to the wrong customers")
        String matter,

        @Size(max = 100_000) @PlainText @Schema(description = "The whole story, in any language")
        String description,

        @Size(max = 2_000)
        @PlainText
        @Schema(description = "What the client wants", examples = "A refund of the discount we had to honour")
        String wish,

        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                message = "must be a BCP 47 language tag such as en or sk-SK")
        @Schema(description = "BCP 47; detected where absent", examples = "en", maxLength = 31)
        String language,

        @Size(max = 200)
        @PlainText
        @Schema(description = "Your own identifier of it; the same one is not taken in twice", examples = "CRM-4711")
        String externalReference,

        @Size(max = 200) @PlainText @Schema(description = "Who of the client raised it")
        String contact,

        @Valid Money disputedAmount,

        @Size(max = 20) @Schema(description = "People of the firm whom it concerns")
        List<@Valid NamedPerson> namedPeople) {}
