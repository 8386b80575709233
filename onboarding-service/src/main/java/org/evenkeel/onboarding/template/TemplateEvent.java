package org.evenkeel.onboarding.template;

import java.util.UUID;

/**
 * What the feed says of a version of a template.
 *
 * @param number of the version
 */
record TemplateEvent(UUID templateVersionId, String template, int number) {

    static final String DRAFTED = "org.evenkeel.onboarding-template.drafted";
    static final String CHANGED = "org.evenkeel.onboarding-template.changed";
    static final String PUBLISHED = "org.evenkeel.onboarding-template.published";
    static final String RETIRED = "org.evenkeel.onboarding-template.retired";

    static TemplateEvent of(TemplateVersion version) {
        return new TemplateEvent(version.id(), version.template(), version.number());
    }
}
