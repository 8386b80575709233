package org.evenkeel.accounts.score.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.accounts.score.figure.Factor;
import org.evenkeel.accounts.score.figure.Scorecard;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Schema(name = "ScorecardRequest")
record ScorecardRequest(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "More weight on respect")
        String name,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Each factor's weight, thresholds and window; a weight of 0 leaves it out")
        Map<Factor, @NotNull @Valid SettingRequest> factors,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code of three letters")
        @Schema(description = "In which it counts, ISO 4217", examples = "EUR", maxLength = 3)
        String currency,

        @Positive
        @Digits(integer = 7, fraction = 2)
        @Schema(description = "What an hour of attention costs; absent where the firm does not say", nullable = true)
        BigDecimal hourlyCost,

        @Size(max = 200)
        @Schema(
                description = "What one unit of another currency is worth",
                nullable = true,
                examples = "{\"USD\": 0.92}")
        Map<@Pattern(regexp = "[A-Z]{3}") String, @NotNull @Positive @Digits(integer = 9, fraction = 9) BigDecimal>
                rates,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(description = "From which fit on a client is right for the firm", examples = "60")
        Integer fitFrom,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(description = "From which debt on something has to be settled", examples = "20")
        Integer debtFrom) {

    @Schema(name = "FactorSetting")
    record SettingRequest(
            @NotNull
            @Min(0)
            @Max(100)
            @Schema(description = "Of fit the share in the mean, of debt the most points it adds")
            Integer weight,

            @NotNull @Schema(description = "The value that is as bad as it gets")
            Double worst,

            @NotNull @Schema(description = "The value that is as good as it gets")
            Double best,

            @NotNull @Min(1) @Max(3650) @Schema(description = "How many days back facts count")
            Integer windowDays) {

        static SettingRequest from(Scorecard.Setting setting) {
            return new SettingRequest(setting.weight(), setting.worst(), setting.best(), setting.windowDays());
        }

        Scorecard.Setting setting() {
            return new Scorecard.Setting(weight, worst, best, windowDays);
        }
    }

    String keptName() {
        return Texts.kept(name);
    }

    Scorecard rules() {
        Money.requireKnown(currency, "currency");
        if (rates != null) {
            rates.keySet().forEach(other -> Money.requireKnown(other, "rates." + other));
        }
        return new Scorecard(
                factors.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, setting -> setting.getValue()
                        .setting())),
                currency,
                hourlyCost,
                rates == null ? Map.of() : rates,
                fitFrom,
                debtFrom);
    }
}
