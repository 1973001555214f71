package dev.stoa.inmemory.queue;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.JobId;
import java.util.Comparator;

/// When something of a job ends or ended: its lease, its last attempt, its keeping.
record End(long at, JobId job) {

    static final Comparator<End> SOONEST = End::compareTo;
    static final Comparator<End> NEWEST = End::compareNewest;

    private int compareTo(End other) {
        return at == other.at ? compareIds(other) : Long.compare(at, other.at);
    }

    private int compareNewest(End other) {
        return at == other.at ? compareIds(other) : Long.compare(other.at, at);
    }

    private int compareIds(End other) {
        return Utf8.ORDER.compare(job.value(), other.job.value());
    }
}
