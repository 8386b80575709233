package org.evenkeel.accounts.profile;

import jakarta.persistence.Converter;
import org.evenkeel.accounts.profile.learning.Evaluation;

@Converter
class EvaluationAsJson extends AsJson<Evaluation> {

    EvaluationAsJson() {
        super(Evaluation.class);
    }
}
