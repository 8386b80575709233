package org.evenkeel.accounts.money;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record Money(
        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 4) @Schema(examples = "1250.00")
        BigDecimal amount,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code of three letters")
        @Schema(examples = "EUR", maxLength = 3)
        String currency) {

    /** @throws InvalidRequest where no such currency exists, naming {@code field} */
    public Money known(String field) {
        requireKnown(currency, field + ".currency");
        return this;
    }

    /** @throws InvalidRequest where no such currency exists, naming {@code field} */
    public static void requireKnown(String currency, String field) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequest(field, "must be a currency of ISO 4217");
        }
    }

    public BigDecimal plainAmount() {
        return plain(amount);
    }

    /** A number without trailing zeros: 500.00 and 500 are one amount. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
