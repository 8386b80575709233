package org.evenkeel.accounts.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.evenkeel.accounts.score.figure.Scorecard;

/** The rules of a scorecard as they stand in its row. */
@Converter
class RulesAsText implements AttributeConverter<Scorecard, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(Scorecard rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Scorecard convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Scorecard.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The rules of a scorecard cannot be read", malformed);
        }
    }
}
