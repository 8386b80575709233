package org.evenkeel.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The three services as the overview asks them: each with a time limit and a circuit breaker of its own. */
@ApplicationScoped
class Services {

    private static final long LIMIT_MILLIS = 1_500;
    private static final int WINDOW = 10;
    private static final long REST_MILLIS = 5_000;

    private final ComplaintsClient complaints;
    private final OnboardingClient onboarding;
    private final AccountsClient accounts;

    Services(
            @RestClient ComplaintsClient complaints,
            @RestClient OnboardingClient onboarding,
            @RestClient AccountsClient accounts) {
        this.complaints = complaints;
        this.onboarding = onboarding;
        this.accounts = accounts;
    }

    @Timeout(value = LIMIT_MILLIS, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = WINDOW, delay = REST_MILLIS)
    @CircuitBreakerName("accounts-service")
    Uni<Answer> account(String id, String authorization, String requestId) {
        return answer(accounts.account(id, authorization, requestId));
    }

    @Timeout(value = LIMIT_MILLIS, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = WINDOW, delay = REST_MILLIS)
    @CircuitBreakerName("complaints-service")
    Uni<Answer> complaintSummary(String accountId, String authorization, String requestId) {
        return answer(complaints.summary(accountId, authorization, requestId));
    }

    @Timeout(value = LIMIT_MILLIS, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = WINDOW, delay = REST_MILLIS)
    @CircuitBreakerName("onboarding-service")
    Uni<Answer> onboardings(String accountId, String authorization, String requestId) {
        return answer(onboarding.ofAccount(accountId, authorization, requestId));
    }

    private static Uni<Answer> answer(Uni<RestResponse<JsonNode>> response) {
        return response.map(Answer::of);
    }
}
