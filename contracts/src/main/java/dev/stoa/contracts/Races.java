package dev.stoa.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Lets many callers do a thing at once.
public final class Races {

    private Races() {}

    /// Runs `call` on `callers` threads that all start together; returns what each of them got, in their order.
    public static <R> List<R> race(int callers, IntFunction<R> call) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(waiting(start, call, i)));
            }
            start.countDown();
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a race", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a caller of the race failed", e.getCause());
        }
    }

    private static <R> Callable<R> waiting(CountDownLatch start, IntFunction<R> call, int caller) {
        return () -> {
            start.await();
            return call.apply(caller);
        };
    }
}
