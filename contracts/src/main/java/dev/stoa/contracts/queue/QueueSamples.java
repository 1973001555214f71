package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Jobs, and short ways to ask for them.
final class QueueSamples {

    static final QueueName MAIL = new QueueName("mail");
    static final QueueName SMS = new QueueName("sms");
    static final WorkerId ANN = new WorkerId("ann");
    static final WorkerId BOB = new WorkerId("bob");
    static final Duration MS = Duration.ofMillis(1);
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration HOUR = Duration.ofHours(1);
    static final JobFailure REFUSED = new JobFailure("Refused", "450 mailbox busy");

    private QueueSamples() {}

    static NewJob job(String id) {
        return NewJob.of(new JobId(id), "{\"id\":\"" + id.length() + "\"}");
    }

    static NewJob later(String id, Duration delay) {
        return job(id).due(new Due.In(delay));
    }

    static List<Enqueued> enqueue(Backend<Queueing> backend, NewJob... jobs) {
        return backend.port().queue().enqueue(MAIL, List.of(jobs));
    }

    /// What became of one job.
    static Enqueued add(Backend<Queueing> backend, NewJob job) {
        return enqueue(backend, job).getFirst();
    }

    static List<Job> claim(Backend<Queueing> backend, int limit) {
        return backend.port().queue().claim(MAIL, ANN, limit, LEASE, Duration.ZERO);
    }

    static Job claimOne(Backend<Queueing> backend) {
        return claim(backend, 1).getFirst();
    }

    static Receipt receipt(Backend<Queueing> backend, NewJob job) {
        add(backend, job);
        return claimOne(backend).receipt();
    }

    static boolean complete(Backend<Queueing> backend, Receipt receipt) {
        return backend.port().queue().complete(MAIL, List.of(receipt)).getFirst();
    }

    static boolean extend(Backend<Queueing> backend, Receipt receipt, Duration lease) {
        return backend.port().queue().extend(MAIL, List.of(receipt), lease).getFirst();
    }

    static Settled fail(Backend<Queueing> backend, Receipt receipt, Duration retryIn) {
        return backend.port().queue().fail(MAIL, receipt, REFUSED, Optional.of(retryIn));
    }

    static Settled giveUp(Backend<Queueing> backend, Receipt receipt, JobFailure why) {
        return backend.port().queue().fail(MAIL, receipt, why, Optional.empty());
    }

    /// Enqueues the job, claims it and gives it up.
    static void kill(Backend<Queueing> backend, String id, String kind) {
        giveUp(backend, receipt(backend, job(id).priority(0)), new JobFailure(kind, "died"));
    }

    static Optional<JobInfo> find(Backend<Queueing> backend, String id) {
        return backend.port().board().find(MAIL, new JobId(id));
    }

    static Optional<JobState> state(Backend<Queueing> backend, String id) {
        return find(backend, id).map(JobInfo::state);
    }

    static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.id().value()).toList();
    }

    static List<String> claimIds(Backend<Queueing> backend, int limit) {
        return ids(claim(backend, limit));
    }

    static void assertRefused(ThrowingCallable... calls) {
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
        }
    }

    /// The ids of all jobs in a state, page by page.
    static List<String> listed(Backend<Queueing> backend, JobState state, int limit) {
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<JobInfo> page = backend.port().board().list(MAIL, state, new PageRequest(limit, after));
            page.items().forEach(job -> seen.add(job.id().value()));
            after = page.next();
        } while (after.isPresent());
        return seen;
    }
}
