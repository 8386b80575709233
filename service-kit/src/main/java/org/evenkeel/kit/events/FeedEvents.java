package org.evenkeel.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.util.List;

/** Events as they travel: a CloudEvents 1.0 batch in JSON, with the extensions named here. */
final class FeedEvents {

    static final String BATCH = "application/cloudevents-batch+json";
    /** Place of the event in its feed, to be sent as {@code after}. */
    static final String CURSOR = "cursor";
    /** Account the event concerns; absent where it concerns none. */
    static final String ACCOUNT = "account";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .build();

    private FeedEvents() {}

    static String written(Object events) {
        try {
            return JSON.writeValueAsString(events);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<CloudEvent> read(String batch) {
        try {
            return JSON.readValue(batch, new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The feed's answer is not a CloudEvents batch", malformed);
        }
    }

    static CloudEvent readOne(String event) {
        try {
            return JSON.readValue(event, CloudEvent.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Not a CloudEvent", malformed);
        }
    }
}
