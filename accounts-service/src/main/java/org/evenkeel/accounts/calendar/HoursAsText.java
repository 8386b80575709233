package org.evenkeel.accounts.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.evenkeel.kit.businesstime.BusinessCalendar;

/** Keeps working hours as the JSON they are sent as. */
@Converter
class HoursAsText implements AttributeConverter<BusinessCalendar, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(BusinessCalendar hours) {
        try {
            return JSON.writeValueAsString(hours);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public BusinessCalendar convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, BusinessCalendar.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The hours of a calendar cannot be read", malformed);
        }
    }
}
