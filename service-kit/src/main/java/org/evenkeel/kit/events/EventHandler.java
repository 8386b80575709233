package org.evenkeel.kit.events;

import io.cloudevents.CloudEvent;
import java.util.Set;
import java.util.UUID;

/** What this service does when something happened elsewhere. A bean of it is called once for each event of its types. */
public interface EventHandler<D extends Record> {

    /** The types of event it understands; no two handlers of a service share one. */
    Set<String> types();

    /** The record the data of each of its events is read into; fields it does not name are passed over. */
    Class<D> data();

    /** Takes the effect, in the transaction that also moves the reader's cursor. */
    void handle(CloudEvent event, UUID accountId, D data);
}
