package org.evenkeel.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxTest {

    record Nothing() {}

    record Listener(Set<String> types) implements EventHandler<Nothing> {

        @Override
        public Class<Nothing> data() {
            return Nothing.class;
        }

        @Override
        public void handle(CloudEvent event, UUID accountId, Nothing data) {}
    }

    @Test
    void findsAHandlerByEachOfItsTypes() {
        var first = new Listener(Set.of("opened", "shut"));
        var second = new Listener(Set.of("painted"));

        assertThat(Inbox.byType(List.of(first, second)))
                .hasSize(3)
                .containsEntry("opened", first)
                .containsEntry("shut", first)
                .containsEntry("painted", second);
    }

    @Test
    void refusesTwoHandlersOfOneType() {
        var handlers = List.<EventHandler<?>>of(new Listener(Set.of("opened", "shut")), new Listener(Set.of("shut")));

        assertThatIllegalStateException()
                .isThrownBy(() -> Inbox.byType(handlers))
                .withMessageContaining("shut");
    }
}
