package org.evenkeel.onboarding.template;

/** What a version of a template can be used for. */
public enum TemplateStatus {
    /** It is being written. */
    DRAFT,
    /** Onboardings start with the newest of these. It is never changed again. */
    PUBLISHED,
    /** Nothing starts with it any more; what runs by it goes on. */
    RETIRED
}
