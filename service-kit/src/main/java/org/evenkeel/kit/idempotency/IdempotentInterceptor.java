package org.evenkeel.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotentInterceptor {

    private final Idempotency idempotency;
    private final ObjectMapper json;

    IdempotentInterceptor(Idempotency idempotency, ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        var request = Arrays.stream(invocation.getParameters())
                .filter(Record.class::isInstance)
                .map(this::written)
                .toList();
        return idempotency.once(request.toString(), () -> (Response) proceed(invocation));
    }

    private static Object proceed(InvocationContext invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private String written(Object parameter) {
        try {
            return json.writeValueAsString(parameter);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException(notWritable);
        }
    }
}
