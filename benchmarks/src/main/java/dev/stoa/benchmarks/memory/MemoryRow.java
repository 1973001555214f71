package dev.stoa.benchmarks.memory;

import dev.stoa.benchmarks.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One line of the table: a benchmark and the floor it stands beside.
///
/// @param benchmark `Class.method` or `Class.method:size`
/// @param floor likewise; empty if there is none
/// @param onTime whether the target looks at the time and not at the ratio
record MemoryRow(String work, String benchmark, String floor, Target target, boolean onTime) {

    static MemoryRow beside(String work, String benchmark, String floor) {
        return new MemoryRow(work, benchmark, floor, Target.NONE, false);
    }

    static MemoryRow beside(String work, String benchmark, String floor, Target target) {
        return new MemoryRow(work, benchmark, floor, target, false);
    }

    /// @param micros the most it may take
    static MemoryRow within(double micros, String work, String benchmark, String floor) {
        return new MemoryRow(work, benchmark, floor, Target.atMost(micros, "µs"), true);
    }

    List<String> cells(Map<String, Double> nanos) {
        double own = nanos.getOrDefault(benchmark, Double.NaN);
        double beside = nanos.getOrDefault(floor, Double.NaN);
        double ratio = beside / own;
        return List.of(
                work,
                time(own),
                Double.isNaN(beside) ? "" : time(beside),
                Double.isNaN(beside) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                target.text(),
                target.verdict(onTime ? own / 1_000 : ratio));
    }

    static String time(double nanos) {
        return nanos < 1_000
                ? String.format(Locale.ROOT, "%.0f ns", nanos)
                : nanos < 1_000_000
                        ? String.format(Locale.ROOT, "%.2f µs", nanos / 1_000)
                        : String.format(Locale.ROOT, "%.2f ms", nanos / 1_000_000);
    }
}
