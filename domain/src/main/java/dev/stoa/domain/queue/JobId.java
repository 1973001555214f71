package dev.stoa.domain.queue;

import dev.stoa.domain.Require;

/// Names a job within its queue: `job_` and a UUIDv7 when Stoa makes it up, or a name that its cause determines, so
/// that
/// enqueuing twice for one cause makes one job.
public record JobId(String value) {

    public JobId {
        Require.key("jobId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
