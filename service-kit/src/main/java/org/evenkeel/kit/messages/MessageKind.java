package org.evenkeel.kit.messages;

import java.util.Set;

/**
 * A sort of message that a service sends, as a bean of it. Its texts come along as resources
 * {@code messages/NAME.LANGUAGE.txt}: a first line {@code Subject: …}, an empty line, the body. English there must be.
 *
 * @param name such as {@code password-changed}
 * @param values names of what the service fills in; a text may use them as <code>{name}</code> and ask whether one is
 *     there by <code>{#if name}…{/if}</code>
 */
public record MessageKind(String name, Set<String> values) {

    public MessageKind {
        if (!name.matches("[a-z][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("Not a name for a kind of message: " + name);
        }
        values = Set.copyOf(values);
    }

    public static MessageKind of(String name, String... values) {
        return new MessageKind(name, Set.of(values));
    }
}
