package org.evenkeel.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** JSON of another shape than asked for: names the place. */
@Provider
@Priority(Priorities.USER)
public class MismatchedInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return DomainProblemMapper.problem(invalid(exception));
    }

    /** The rule that the JSON breaks, with the field it breaks it in. */
    static InvalidRequest invalid(MismatchedInputException exception) {
        return exception instanceof UnrecognizedPropertyException
                ? new InvalidRequest(field(exception), "is not a field of this request")
                : new InvalidRequest(field(exception), "must be " + expected(exception.getTargetType()));
    }

    private static String field(MismatchedInputException exception) {
        var path = exception.getPath().stream().map(MismatchedInputMapper::step).collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(Class<?> type) {
        if (type == null || type.isRecord()) {
            return "a JSON object";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (type == Instant.class) {
            return "a time with offset such as 2026-01-31T09:30:00Z";
        }
        if (type == String.class) {
            return "a text";
        }
        return Iterable.class.isAssignableFrom(type) ? "a JSON array" : "a " + type.getSimpleName();
    }
}
