package org.evenkeel.accounts.profile.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Values of a factor that count alike. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Band.Range.class, name = "range"),
    @JsonSubTypes.Type(value = Band.Categories.class, name = "categories"),
    @JsonSubTypes.Type(value = Band.Other.class, name = "other"),
    @JsonSubTypes.Type(value = Band.Missing.class, name = "missing")
})
public sealed interface Band {

    /** As people read it after the factor's name. */
    String text();

    /**
     * Quantities.
     *
     * @param from the least of them; null where it is open
     * @param below the least that is no longer of them; null where it is open
     */
    record Range(Double from, Double below) implements Band {

        @Override
        public String text() {
            if (from == null) {
                return below == null ? "any" : "below " + Numbers.text(below);
            }
            return below == null
                    ? Numbers.text(from) + " and more"
                    : Numbers.text(from) + " to below " + Numbers.text(below);
        }
    }

    record Categories(List<String> values) implements Band {

        public Categories {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join(", ", values);
        }
    }

    /** Named values too rare to be told apart, and those not met while learning. */
    record Other() implements Band {

        @Override
        public String text() {
            return "anything else";
        }
    }

    record Missing() implements Band {

        @Override
        public String text() {
            return "not known";
        }
    }
}
