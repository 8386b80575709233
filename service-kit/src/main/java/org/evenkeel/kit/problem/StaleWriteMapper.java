package org.evenkeel.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Two changes of one thing at the same moment: the second is told so. */
@Provider
@Priority(Priorities.USER)
public class StaleWriteMapper extends ExceptionMapperBase<OptimisticLockException> {

    @Override
    protected HttpProblem toProblem(OptimisticLockException exception) {
        return DomainProblemMapper.problem(new Stale());
    }
}
