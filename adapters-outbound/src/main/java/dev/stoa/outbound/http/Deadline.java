package dev.stoa.outbound.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The end of the time that a whole call may take, whatever it is busy with.
final class Deadline implements AutoCloseable {

    private final CompletableFuture<Void> end;

    Deadline(Duration limit) {
        this.end = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return end.isCompletedExceptionally();
    }

    /// Lets the action run when the time is over, or at once if it is.
    @SuppressWarnings("FutureReturnValueIgnored") // hanging up is all it is for
    void atEnd(Runnable action) {
        end.whenCompleteAsync(
                (met, missed) -> {
                    if (missed != null) {
                        action.run();
                    }
                },
                Thread::startVirtualThread);
    }

    /// What blocking work yields, for which nobody waits any longer than this.
    ///
    /// @throws CompletionException when the time is over, or with what the work threw
    <T> T await(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
        CompletableFuture.anyOf(result, end).join();
        return result.join();
    }

    @Override
    public void close() {
        end.complete(null);
    }
}
