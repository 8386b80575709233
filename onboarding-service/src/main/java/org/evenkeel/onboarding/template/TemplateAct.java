package org.evenkeel.onboarding.template;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done with a version of a template, and while it is what. */
public enum TemplateAct {
    EDIT(TemplateStatus.DRAFT),
    PUBLISH(TemplateStatus.DRAFT),
    RETIRE(TemplateStatus.DRAFT, TemplateStatus.PUBLISHED);

    private final Set<TemplateStatus> states;

    TemplateAct(TemplateStatus first, TemplateStatus... others) {
        this.states = EnumSet.of(first, others);
    }

    public boolean isLegalIn(TemplateStatus status) {
        return states.contains(status);
    }

    /** As it stands in {@code allowedActions}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
