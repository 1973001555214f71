package dev.stoa.application.catalog.feed;

import dev.stoa.domain.Require;

/// Names an import: `job_` and a UUIDv7.
public record JobId(String value) {

    public JobId {
        Require.key("jobId", value);
    }
}
