package dev.stoa.inmemory.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.WorkerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One job as it is kept; whoever touches it holds its queue's lock.
final class Slot {

    /// Whether a waiting job is due, only the clock can tell.
    enum Stage {
        WAITING,
        RUNNING,
        DONE,
        DEAD
    }

    private final NewJob job;
    private final long enqueuedAt;
    private Stage stage = Stage.WAITING;
    private Place place;
    private End end;
    private int attempts;
    private long claim;
    private @Nullable WorkerId worker;
    private @Nullable String progress;
    private @Nullable JobFailure failure;

    Slot(NewJob job, Place place, long now) {
        this.job = job;
        this.place = place;
        this.enqueuedAt = now;
        this.end = new End(now, job.id());
    }

    JobId id() {
        return job.id();
    }

    NewJob job() {
        return job;
    }

    Stage stage() {
        return stage;
    }

    /// Where it waits, or waited last.
    Place place() {
        return place;
    }

    /// Of its lease if it runs, of its last attempt if it is done or dead.
    End end() {
        return end;
    }

    /// Of its keeping, if it is done.
    End gone() {
        return new End(end.at() + job.keep().toMillis(), job.id());
    }

    String failureKind() {
        return failure == null ? "" : failure.kind();
    }

    boolean hasAttempts() {
        return attempts < job.maxAttempts();
    }

    /// Whether somebody holds the job with this receipt.
    boolean isHeldBy(Receipt receipt, long now) {
        return stage == Stage.RUNNING && claim == receipt.claim() && now < end.at();
    }

    Job run(WorkerId by, long number, long until) {
        stage = Stage.RUNNING;
        worker = by;
        claim = number;
        attempts++;
        extend(until);
        return new Job(
                new Receipt(job.id(), number),
                job.payload(),
                job.priority(),
                attempts,
                job.maxAttempts(),
                Instant.ofEpochMilli(place.availableAt()));
    }

    void extend(long until) {
        end = new End(until, job.id());
    }

    void waitAgain(long availableAt) {
        stage = Stage.WAITING;
        place = new Place(place.priority(), availableAt, place.sequence());
    }

    void finish(Stage as, long now) {
        stage = as;
        end = new End(now, job.id());
    }

    void failed(JobFailure why) {
        failure = why;
    }

    void fellSilent() {
        failure = new JobFailure(JobFailure.LEASE_EXPIRED, worker == null ? "" : worker.value());
    }

    void note(String howFar) {
        progress = howFar;
    }

    void setAttempts(int begun) {
        attempts = begun;
    }

    int attempts() {
        return attempts;
    }

    JobInfo info(long now) {
        return new JobInfo(
                job.id(),
                state(now),
                job.payload(),
                job.priority(),
                attempts,
                job.maxAttempts(),
                Instant.ofEpochMilli(enqueuedAt),
                Instant.ofEpochMilli(stage == Stage.WAITING ? place.availableAt() : end.at()),
                Optional.ofNullable(progress),
                Optional.ofNullable(failure),
                Optional.ofNullable(worker).filter(running -> stage == Stage.RUNNING));
    }

    private JobState state(long now) {
        return switch (stage) {
            case WAITING -> place.isDue(now) ? JobState.READY : JobState.DELAYED;
            case RUNNING -> JobState.RUNNING;
            case DONE -> JobState.DONE;
            case DEAD -> JobState.DEAD;
        };
    }
}
