package org.evenkeel.suite.story;

import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite with the demo firm in it, traced by a collector, started by the first story and stopped after the last. A story
 * takes either as a parameter.
 */
class StorySuite implements ParameterResolver {

    private static final ExtensionContext.Namespace STORIES = ExtensionContext.Namespace.create(StorySuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningSuite.class || type == TraceCollector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var stage = context.getRoot().getStore(STORIES).computeIfAbsent(Stage.class, ignored -> set(), Stage.class);
        return parameter.getParameter().getType() == RunningSuite.class ? stage.suite() : stage.collector();
    }

    private record Stage(RunningSuite suite, TraceCollector collector) implements AutoCloseable {
        @Override
        public void close() {
            suite.close();
            collector.close();
        }
    }

    private static Stage set() {
        try {
            var collector = new TraceCollector();
            var suite = RunningSuite.start(collector.environment());
            suite.firm().fill();
            return new Stage(suite, collector);
        } catch (Exception failure) {
            throw new IllegalStateException("The suite for the stories did not start", failure);
        }
    }
}
