package org.evenkeel.accounts.profile.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * A logistic regression by LIBLINEAR's trust-region Newton method, which always finds the one best fit.
 *
 * @param intercept not drawn towards zero, so that the mean of the probabilities is the share that was seen
 */
record LogisticRegression(double intercept, double[] weights) {

    private static final double TOLERANCE = 1e-4;
    private static final double YES = 1;
    private static final double NO = -1;

    static {
        Linear.disableDebugOutput();
    }

    /**
     * @param inputs one row for each case
     * @param freedom LIBLINEAR's C: the less, the more the weights are drawn towards zero
     */
    static LogisticRegression fit(double[][] inputs, boolean[] outcomes, double freedom) {
        int width = inputs[0].length;
        var problem = new Problem();
        problem.l = inputs.length;
        problem.n = width + 1;
        problem.bias = 1;
        problem.x = Arrays.stream(inputs).map(LogisticRegression::features).toArray(Feature[][]::new);
        problem.y = new double[outcomes.length];
        for (int row = 0; row < outcomes.length; row++) {
            problem.y[row] = outcomes[row] ? YES : NO;
        }
        var parameter = new Parameter(SolverType.L2R_LR, freedom, TOLERANCE);
        parameter.setRegularizeBias(false);
        Model model = Linear.train(problem, parameter);
        // LIBLINEAR speaks of the probability of the label it met first
        double sign = model.getLabels()[0] == (int) YES ? 1 : -1;
        double[] found = Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
        return new LogisticRegression(found[width], Arrays.copyOf(found, width));
    }

    private static Feature[] features(double[] input) {
        var features = new Feature[input.length + 1];
        for (int column = 0; column < input.length; column++) {
            features[column] = new FeatureNode(column + 1, input[column]);
        }
        features[input.length] = new FeatureNode(input.length + 1, 1);
        return features;
    }
}
