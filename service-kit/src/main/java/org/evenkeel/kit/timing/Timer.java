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
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;

/** Wakes each sweep and chore up when it is time, in one of the replicas. */
@Singleton
class Timer {

    private static final int MISSED_HEARTBEATS = 6;

    private final List<Sweep> sweeps;
    private final List<Chore> chores;
    private final Sweeps runner;
    private final Clock clock;
    private final DataSource database;
    private final TimingConfig config;
    private Scheduler scheduler;

    Timer(
            @All List<Sweep> sweeps,
            @All List<Chore> chores,
            Sweeps runner,
            Clock clock,
            DataSource database,
            TimingConfig config) {
        this.sweeps = sweeps;
        this.chores = chores;
        this.clock = clock;
        this.runner = runner;
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stop();
    }

    void start() {
        List<RecurringTask<Void>> tasks = Stream.concat(
                        sweeps.stream().map(this::task), chores.stream().map(this::task))
                .toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .tableName("timer")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(tasks.size())
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

    private RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> chore.run(clock.instant()));
    }
}
