package org.evenkeel.onboarding.onboarding;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;

/** The step is the other side's. */
public class StepRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    StepRefused(Step step) {
        super(
                Slug.FORBIDDEN,
                step.side() == Side.CLIENT
                        ? "\"%s\" is the client's step. Only the client, or an owner on the client's word, says that it is done or not."
                                .formatted(step.title())
                        : "\"%s\" is the firm's step. Only the firm says that it is done or not."
                                .formatted(step.title()));
    }
}
