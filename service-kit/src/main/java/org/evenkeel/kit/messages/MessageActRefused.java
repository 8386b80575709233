package org.evenkeel.kit.messages;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The message has come too far, or not far enough, for what was asked. */
public class MessageActRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    MessageActRefused(MessageView message, String act) {
        super(
                Slug.TRANSITION_REFUSED,
                message.status() == MessageStatus.PENDING
                        ? "A message that is PENDING, or is being sent at this moment, cannot be " + act + "."
                        : "A message that is " + message.status() + " cannot be " + act + ".");
    }
}
