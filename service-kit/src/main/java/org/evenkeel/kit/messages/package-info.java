/** Messages to people: written with their cause, sent after it, in the reader's language and the firm's words. */
package org.evenkeel.kit.messages;
