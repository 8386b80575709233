package org.evenkeel.kit.timing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;

/** Wakes each sweep up when it is time, in one of the replicas. */
@Singleton
class SweepTimer {

    private static final int MISSED_HEARTBEATS = 6;

    private final List<Sweep> sweeps;
    private final Sweeps runner;
    private final DataSource database;
    private final TimingConfig config;
    private Scheduler scheduler;

    SweepTimer(@All List<Sweep> sweeps, Sweeps runner, DataSource database, TimingConfig config) {
        this.sweeps = sweeps;
        this.runner = runner;
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled() && !sweeps.isEmpty()) {
            start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stop();
    }

    void start() {
        List<RecurringTask<Void>> tasks = sweeps.stream().map(this::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .tableName("timer")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(sweeps.size())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(config.goodbye())
                // each row that fails is logged with its cause already
                .failureLogging(LogLevel.WARN, false)
                .build();
        scheduler.start();
    }

    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private RecurringTask<Void> task(Sweep sweep) {
        return Tasks.recurring(sweep.name(), FixedDelay.of(sweep.every()))
                .execute((instance, context) ->
                        runner.run(sweep, () -> context.getSchedulerState().isShuttingDown()));
    }
}
