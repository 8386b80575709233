package org.evenkeel.kit.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.evenkeel.kit.problem.DomainProblemMapper;

@Provider
@Priority(Priorities.USER)
public class MalformedParameterMapper extends ExceptionMapperBase<MalformedParameter> {

    @Override
    protected HttpProblem toProblem(MalformedParameter exception) {
        return DomainProblemMapper.problem(exception.problem());
    }
}
