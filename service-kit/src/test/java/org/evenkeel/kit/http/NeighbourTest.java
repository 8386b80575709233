package org.evenkeel.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourTest {

    @Test
    void saysWhatTheNeighbourSays() {
        assertThat(Neighbour.ask("weather", () -> "rain")).contains("rain");
    }

    @Test
    void knowsNothingOfWhatTheNeighbourDoesNotKnow() {
        assertThat(Neighbour.ask("weather", () -> {
                    throw new WebApplicationException(404);
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void takesNoOtherRefusalForAnAnswer(int status) {
        assertThatThrownBy(() -> Neighbour.ask("weather", () -> {
                    throw new WebApplicationException(status);
                }))
                .isInstanceOf(Neighbour.Unreachable.class)
                .hasMessageContaining("weather");
    }

    @Test
    void saysThatTheNeighbourCannotBeReached() {
        var silence = new ProcessingException("refused");

        assertThatThrownBy(() -> Neighbour.ask("weather", () -> {
                    throw silence;
                }))
                .isInstanceOf(Neighbour.Unreachable.class)
                .hasCause(silence);
    }
}
