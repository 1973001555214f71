package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One kind of request, beside its floor.
///
/// @param onP99 whether the target looks at the 99th percentile in milliseconds and not at the ratio
record HttpCase(String work, Load load, Floor floor, Target target, boolean onP99) {

    static final List<String> HEAD =
            List.of("request", "per second", "p50 ms", "p99 ms", "floor", "floor per second", "ratio", "target", "");

    private static final int WARMUPS = 6;
    private static final double FASTER = 1.05;

    /// By turns, so that whatever else the machine does hits both.
    List<String> measure(Plan plan) {
        Load beside = floor.load().apply(warm(load, plan).bytes());
        warm(beside, plan);
        List<LoadResult> own = new ArrayList<>();
        List<LoadResult> floors = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            own.add(load.run(plan.httpRound()));
            floors.add(beside.run(plan.httpRound()));
        }
        return cells(LoadResult.median(own), LoadResult.median(floors));
    }

    /// Until it gets no faster: the compiler is done with it.
    private static LoadResult warm(Load load, Plan plan) {
        LoadResult best = load.run(plan.httpWarmup());
        for (int round = 1; round < WARMUPS; round++) {
            LoadResult next = load.run(plan.httpWarmup());
            if (next.perSecond() < best.perSecond() * FASTER) {
                return next;
            }
            best = next;
        }
        return best;
    }

    private List<String> cells(LoadResult own, LoadResult beside) {
        double ratio = own.perSecond() / beside.perSecond();
        return List.of(
                work,
                perSecond(own),
                millis(own.p50Millis()),
                millis(own.p99Millis()),
                floor.word(),
                perSecond(beside),
                String.format(Locale.ROOT, "%.2f", ratio),
                target.text(),
                target.verdict(onP99 ? own.p99Millis() : ratio));
    }

    private static String perSecond(LoadResult result) {
        return String.format(Locale.ROOT, "%,.0f", result.perSecond());
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
