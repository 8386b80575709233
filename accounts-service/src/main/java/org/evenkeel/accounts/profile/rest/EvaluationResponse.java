package org.evenkeel.accounts.profile.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.profile.learning.Calibration;
import org.evenkeel.accounts.profile.learning.Estimate;
import org.evenkeel.accounts.profile.learning.Evaluation;

@Schema(name = "Evaluation", description = "How good a scorecard is on cases that it was not learned from")
public record EvaluationResponse(
        @Schema(minimum = "0") int cases,

        @Schema(description = "How many of them came out so", minimum = "0")
        int yes,

        @Schema(
                description = "AUC: how often a case that came out so scores above one that did not; 0.5 is chance,"
                        + " 1 perfect")
        EstimateResponse areaUnderCurve,

        @Schema(
                description =
                        "Expected calibration error: how far the probability of a tenth of the cases lies from what"
                                + " was seen in it, on average")
        EstimateResponse calibrationError,

        @Schema(description = "Mean squared distance of the probability from the outcome; less is better")
        EstimateResponse brier,

        @Schema(description = "1 where probabilities are right, less where they are too bold")
        EstimateResponse calibrationSlope,

        @Schema(description = "The cases by rising probability", maxItems = 10)
        List<TenthResponse> tenths) {

    @Schema(name = "Estimate", description = "A figure with its 95 % interval")
    public record EstimateResponse(double value, double low, double high) {

        static EstimateResponse from(Estimate estimate) {
            return new EstimateResponse(estimate.value(), estimate.low(), estimate.high());
        }
    }

    @Schema(name = "CalibrationTenth")
    public record TenthResponse(
            @Schema(minimum = "0") int cases,
            @Schema(description = "Mean probability") double predicted,
            @Schema(description = "Share that came out so") double observed) {

        static TenthResponse from(Calibration.Tenth tenth) {
            return new TenthResponse(tenth.cases(), tenth.predicted(), tenth.observed());
        }
    }

    public static EvaluationResponse from(Evaluation evaluation) {
        var calibration = evaluation.calibration();
        return new EvaluationResponse(
                evaluation.cases(),
                evaluation.yes(),
                EstimateResponse.from(evaluation.areaUnderCurve()),
                EstimateResponse.from(calibration.error()),
                EstimateResponse.from(calibration.brier()),
                EstimateResponse.from(calibration.slope()),
                calibration.tenths().stream().map(TenthResponse::from).toList());
    }
}
