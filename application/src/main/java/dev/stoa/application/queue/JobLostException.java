package dev.stoa.application.queue;

import dev.stoa.domain.StoaException;
import dev.stoa.domain.queue.JobId;

/// The job was removed, or its lease ran out and another worker has it.
public final class JobLostException extends StoaException {

    private static final long serialVersionUID = 1L;

    JobLostException(JobId job) {
        super("job %s is not this worker's any more".formatted(job));
    }
}
