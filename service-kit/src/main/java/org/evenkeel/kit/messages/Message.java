package org.evenkeel.kit.messages;

import java.util.UUID;

/**
 * A message to a person that is to go out.
 *
 * @param kind what sort of message, see {@link MessageKind}
 * @param accountId whose account it concerns; may be null
 * @param about the thing it speaks of
 * @param author the token subject of whoever causes it
 */
public record Message(String kind, Recipient to, Letter letter, UUID accountId, UUID about, String author) {}
