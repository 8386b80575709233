package org.evenkeel.onboarding.template;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The act is not possible with this template as it is; nothing was changed. */
public class TemplateRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private TemplateRefused(Slug slug, String reason) {
        super(slug, reason);
    }

    static TemplateRefused inThisState(TemplateVersion version, TemplateAct act) {
        return new TemplateRefused(
                Slug.TRANSITION_REFUSED,
                "Version %d of %s is %s; %s is not possible from there."
                        .formatted(version.number(), version.template(), version.status(), act));
    }

    static TemplateRefused draftExists(TemplateVersion draft) {
        return new TemplateRefused(
                Slug.TRANSITION_REFUSED,
                "Version %d of %s is in draft already: edit that one, or retire it."
                        .formatted(draft.number(), draft.template()));
    }

    static TemplateRefused keyTaken(String key) {
        return new TemplateRefused(Slug.ALREADY_EXISTS, "There is a template " + key + " already.");
    }
}
