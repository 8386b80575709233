package org.evenkeel.onboarding.template.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.template.Checklist;

/** Checklists as YAML, with the fields they have in JSON. */
@Provider
@Consumes(Yaml.TYPE)
@Produces(Yaml.TYPE)
public class Yaml implements MessageBodyReader<Checklist>, MessageBodyWriter<Checklist> {

    /** RFC 9512. */
    public static final String TYPE = "application/yaml";

    private final ObjectMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Checklist.class;
    }

    @Override
    public Checklist readFrom(
            Class<Checklist> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return yaml.readValue(body, Checklist.class);
        } catch (MismatchedInputException fieldNamedElsewhere) {
            throw fieldNamedElsewhere;
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new InvalidRequest(
                    "body", "must be YAML" + (place == null ? "" : "; line " + place.getLineNr() + " cannot be read"));
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Checklist.class;
    }

    @Override
    public void writeTo(
            Checklist checklist,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(yaml.writeValueAsBytes(checklist));
    }
}
