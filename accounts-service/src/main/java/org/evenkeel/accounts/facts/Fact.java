package org.evenkeel.accounts.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something another service told about an account. Facts are only added, once per event.
 *
 * @param eventId the event that told it
 * @param subject the thing it happened to
 * @param data the event's data as they came
 */
public record Fact(UUID eventId, UUID accountId, String type, Instant occurredAt, UUID subject, JsonNode data) {}
