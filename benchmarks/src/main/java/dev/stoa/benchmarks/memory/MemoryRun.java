package dev.stoa.benchmarks.memory;

import dev.stoa.benchmarks.Plan;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs every JMH benchmark of this package once, each in a process of its own.
public final class MemoryRun {

    private static final String ALL = "dev\\.stoa\\.benchmarks\\.memory\\..*";

    private MemoryRun() {}

    /// Nanoseconds of one operation, by `Class.method` or `Class.method:size`.
    public static Map<String, Double> run(Plan plan) {
        TimeValue iteration = TimeValue.milliseconds(plan.jmhIteration().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ALL)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(plan.jmhIterations())
                .warmupTime(iteration)
                .measurementIterations(plan.jmhIterations())
                .measurementTime(iteration)
                .jvmArgsAppend("-Xms1g", "-XX:+UseParallelGC")
                .shouldFailOnError(true);
        if (plan.large()) {
            options.param("members", "10000", "1000000", "10000000");
        }
        try {
            return byName(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException("the benchmarks could not be run", e);
        }
    }

    private static Map<String, Double> byName(Collection<RunResult> results) {
        Map<String, Double> nanos = new TreeMap<>();
        for (RunResult result : results) {
            String full = result.getParams().getBenchmark();
            String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
            String sizes = String.join(
                    ",",
                    result.getParams().getParamsKeys().stream()
                            .map(result.getParams()::getParam)
                            .toList());
            nanos.put(
                    sizes.isEmpty() ? name : name + ":" + sizes,
                    result.getPrimaryResult().getScore());
        }
        return nanos;
    }
}
