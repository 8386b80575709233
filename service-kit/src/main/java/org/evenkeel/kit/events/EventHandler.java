package org.evenkeel.kit.events;

import io.cloudevents.CloudEvent;
import java.util.UUID;

/** What this service does when something happened elsewhere. A bean of it is called once for each event of its type. */
public interface EventHandler<D extends Record> {

    /** The type of event it understands. */
    String type();

    /** The record the event's data is read into; fields it does not name are passed over. */
    Class<D> data();

    /** Takes the effect, in the transaction that also moves the reader's cursor. */
    void handle(CloudEvent event, UUID accountId, D data);
}
