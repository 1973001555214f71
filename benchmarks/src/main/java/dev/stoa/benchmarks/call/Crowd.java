package dev.stoa.benchmarks.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// Virtual threads that do one thing again and again. Any failure ends the run.
final class Crowd {

    static final int CALLERS = 64;

    /// How many calls are seen before a driver makes the same ones: so many that what is changed has changed in
    /// between when its turn comes again.
    static final int SEEN = 32 * CALLERS;

    private static final int NAME = 22;

    private long turns;

    /// One call.
    @FunctionalInterface
    interface Work {

        /// @param n a number that no other call of the crowd has
        /// @return the answer, whatever it is
        Object call(long n) throws Exception;
    }

    /// What a number is called where something new is made of it: 22 digits.
    static String name(long n) {
        String digits = Long.toString(n);
        return "0".repeat(NAME - digits.length()) + digits;
    }

    /// Makes [#SEEN] calls, one after the other.
    ///
    /// @return the number of the first
    long once(Work work) {
        long first = turns * CALLERS;
        turns += SEEN / CALLERS;
        try {
            for (int i = 0; i < SEEN; i++) {
                work.call(first + i);
            }
        } catch (Exception e) {
            throw new IllegalStateException("a call failed: " + e, e);
        }
        return first;
    }

    /// Begins no call after this time. What began is counted, and so is the time until it is done.
    CallResult run(Duration time, Work work) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long first = turns;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> threads.submit(untilEnd(end, caller, first, work)))
                    .toList();
            Histogram all = new Histogram(3);
            for (Future<Histogram> caller : callers) {
                Histogram own = caller.get();
                turns = Math.max(turns, first + own.getTotalCount());
                all.add(own);
            }
            return CallResult.of(all, Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Callable<Histogram> untilEnd(long end, int caller, long first, Work work) {
        return () -> {
            Histogram nanos = new Histogram(3);
            long turn = first;
            for (long start = System.nanoTime(); start < end; turn++) {
                work.call(turn * CALLERS + caller);
                long now = System.nanoTime();
                nanos.recordValue(now - start);
                start = now;
            }
            return nanos;
        };
    }
}
