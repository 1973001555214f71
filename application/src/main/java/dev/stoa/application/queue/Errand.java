package dev.stoa.application.queue;

import dev.stoa.domain.queue.QueueName;

/// A handler whose jobs need to be told nothing.
public record Errand(QueueName queue, JobSettings settings, Runnable work) implements JobHandler {

    @Override
    public void run(JobContext job) {
        work.run();
    }
}
