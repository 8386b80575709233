package org.evenkeel.accounts.profile.mark;

import java.util.UUID;

/** What can happen to the mark of a client; the reason stands with the event. */
sealed interface MarkEvent {

    String MADE = "org.evenkeel.client-mark.made";
    String WITHDRAWN = "org.evenkeel.client-mark.withdrawn";

    record Made(UUID markId, ClientMark.Kind kind) implements MarkEvent {}

    record Withdrawn(UUID markId, ClientMark.Kind kind) implements MarkEvent {}
}
