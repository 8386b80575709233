package org.evenkeel.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.kit.problem.InvalidRequest;

/** Reads query parameters so that a value of the wrong type is answered with 400 naming it, not with 404. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        return name.map(parameter -> converter(parameter, type)).orElse(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ParamConverter<T> converter(String name, Class<T> type) {
        if (type == int.class || type == Integer.class) {
            return new Converter<>(name, "must be a whole number", text -> (T) Integer.valueOf(text));
        }
        if (type == UUID.class) {
            return new Converter<>(name, "must be a UUID", text -> (T) UUID.fromString(text));
        }
        if (type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Converter<>(
                    name, "must be one of " + values, text -> (T) Enum.valueOf((Class<? extends Enum>) type, text));
        }
        return null;
    }

    private record Converter<T>(String name, String rule, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException malformed) {
                throw new MalformedParameter(new InvalidRequest(name, rule));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
