package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// One kind of request, beside the bare handler answering as many bytes.
///
/// @param onP99 whether the target looks at the 99th percentile in milliseconds and not at the ratio
record HttpCase(String work, IntFunction<Script> scripts, Target target, boolean onP99) {

    static HttpCase beside(String work, IntFunction<Script> scripts, Target target) {
        return new HttpCase(work, scripts, target, false);
    }

    List<String> cells(LoadResult own, LoadResult bare) {
        double ratio = own.perSecond() / bare.perSecond();
        return List.of(
                work,
                perSecond(own),
                millis(own.p50Millis()),
                millis(own.p99Millis()),
                perSecond(bare),
                String.format(Locale.ROOT, "%.2f", ratio),
                target.text(),
                target.verdict(onP99 ? own.p99Millis() : ratio));
    }

    static String perSecond(LoadResult result) {
        return String.format(Locale.ROOT, "%,.0f", result.perSecond());
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
