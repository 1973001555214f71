package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/// Works through dead letters in batches, up to 10,000 at one call; who wants more calls again.
public record DeadLetters(JobBoard board) {

    private static final int MOST_BATCHES = 100;

    /// Gives those of one kind of failure, or all, their attempts again. How many.
    ///
    /// @param soFar is told after each batch how many are done, so that it is known if a later one fails
    public long retry(QueueName queue, Optional<String> kind, LongConsumer soFar) {
        return batches(() -> board.retryAll(queue, kind, JobBoard.BATCH), soFar);
    }

    /// Forgets those of one kind of failure, or all, that died at least so long ago. How many.
    ///
    /// @param soFar as for [#retry]
    public long purge(QueueName queue, Optional<String> kind, Duration age, LongConsumer soFar) {
        return batches(() -> board.purge(queue, kind, age, JobBoard.BATCH), soFar);
    }

    static long batches(IntSupplier batch, LongConsumer soFar) {
        long done = 0;
        int last = JobBoard.BATCH;
        for (int n = 0; n < MOST_BATCHES && last == JobBoard.BATCH; n++) {
            last = batch.getAsInt();
            done += last;
            soFar.accept(done);
        }
        return done;
    }
}
