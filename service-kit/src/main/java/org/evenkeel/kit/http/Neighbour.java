package org.evenkeel.kit.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** Another service that is asked for one thing: it answers, or there is no such thing, or it cannot be asked now. */
public final class Neighbour {

    private static final int NOT_FOUND = 404;

    private Neighbour() {}

    /**
     * Asks; to be done before a transaction, so that none waits for an answer.
     *
     * @return empty where the other service does not know the thing
     * @throws Unreachable where it does not answer, or answers anything else
     */
    public static <T> Optional<T> ask(String name, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new Unreachable(name, answer);
        } catch (ProcessingException noAnswer) {
            throw new Unreachable(name, noAnswer);
        }
    }

    public static final class Unreachable extends DomainProblem {

        private static final long serialVersionUID = 1L;

        Unreachable(String name, Throwable cause) {
            super(
                    Slug.TEMPORARILY_UNAVAILABLE,
                    name + " has to be asked and cannot be now. Nothing was changed; try again.");
            initCause(cause);
        }
    }
}
