package dev.stoa.inmemory;

import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.inmemory.queue.InMemoryJobBoard;
import dev.stoa.inmemory.queue.InMemoryJobQueue;
import dev.stoa.inmemory.queue.Lines;

/// The two views of the same queues.
record JobAdapters(JobQueue queue, JobBoard board) {

    /// @param capacity the most jobs in all queues together
    static JobAdapters over(Memory memory, int capacity) {
        Lines lines = new Lines(memory, capacity);
        return new JobAdapters(new InMemoryJobQueue(lines), new InMemoryJobBoard(lines));
    }
}
