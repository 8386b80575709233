package org.evenkeel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.evenkeel.benchmarks.CpuMeter.Share;

/** What was measured, as a table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();
    private final Consumer<String> report;

    /** @param report is told each line at once, in case the rest fails */
    Table(Consumer<String> report) {
        this.report = report;
        lines.add(
                "| | per s | p50 ms | p99 ms | CPU ms each | gateway | service | database | other databases | other services | compiling |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    void add(String what, Load.Result result, CpuMeter.Reading cpu) {
        add(
                what,
                result.requests(),
                result.seconds(),
                "%.2f".formatted(result.millisAt(50)),
                "%.2f".formatted(result.millisAt(99)),
                cpu);
    }

    /** For what has no single latencies. */
    void add(String what, long count, double seconds, CpuMeter.Reading cpu) {
        add(what, count, seconds, "", "", cpu);
    }

    private void add(String what, long count, double seconds, String p50, String p99, CpuMeter.Reading cpu) {
        var line = new StringBuilder(
                "| %s | %,.0f | %s | %s | %s".formatted(what, count / seconds, p50, p99, each(cpu.all(), count)));
        for (var share : Share.values()) {
            line.append(" | ").append(each(cpu.of(share), count));
        }
        lines.add(line.append(" |").toString());
        report.accept(lines.getLast());
    }

    private static String each(double millis, long count) {
        return String.format(Locale.ROOT, "%.3f", millis / count);
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
