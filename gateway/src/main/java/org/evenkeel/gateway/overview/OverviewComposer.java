package org.evenkeel.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Asks the three services at the same time and puts together what they answer in time. */
@ApplicationScoped
public class OverviewComposer {

    private static final Logger LOG = Logger.getLogger(OverviewComposer.class);
    private static final int NOT_FOUND = 404;

    private final Services services;

    OverviewComposer(Services services) {
        this.services = services;
    }

    /** The overview, or the status with which the services refuse to show this account to this caller. */
    public sealed interface Result {

        record Composed(Overview overview) implements Result {}

        record Refused(int status) implements Result {}
    }

    public Uni<Result> compose(String accountId, String accessToken, String requestId) {
        String authorization = "Bearer " + accessToken;
        return Uni.combine()
                .all()
                .unis(
                        orMissing("accounts-service", services.account(accountId, authorization, requestId)),
                        orMissing("complaints-service", services.complaintSummary(accountId, authorization, requestId)),
                        orMissing("onboarding-service", services.onboardings(accountId, authorization, requestId)))
                .asTuple()
                .map(answers -> combine(accountId, answers.getItem1(), answers.getItem2(), answers.getItem3()));
    }

    private static Uni<Answer> orMissing(String service, Uni<Answer> answer) {
        return answer.onFailure().recoverWithItem(failure -> {
            LOG.warnf("%s is missing from an overview: %s", service, failure);
            return new Answer.Missing();
        });
    }

    private static Result combine(String accountId, Answer account, Answer complaints, Answer onboarding) {
        if (account instanceof Answer.Refused refused) {
            return new Result.Refused(refused.status());
        }
        // Without accounts-service the others' word counts: what they hide from the caller stays hidden.
        if (account instanceof Answer.Missing
                && List.of(complaints, onboarding).contains(new Answer.Refused(NOT_FOUND))) {
            return new Result.Refused(NOT_FOUND);
        }
        Map<String, Answer> answers = new TreeMap<>(Map.of(
                "accounts-service", account, "complaints-service", complaints, "onboarding-service", onboarding));
        List<String> missing = new ArrayList<>();
        answers.forEach((service, answer) -> {
            if (answer instanceof Answer.Missing) {
                missing.add(service);
            }
        });
        return new Result.Composed(
                new Overview(accountId, body(account), body(complaints), body(onboarding), List.copyOf(missing)));
    }

    private static JsonNode body(Answer answer) {
        return answer instanceof Answer.Given given ? given.body() : null;
    }
}
