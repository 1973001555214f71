package dev.stoa.inmemory.queue;

import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.queue.Slot.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The jobs of one queue; whoever touches it holds its lock.
final class Line {

    private final Map<JobId, Slot> jobs = new HashMap<>();
    private final Waiting waiting = new Waiting();
    private final TreeMap<End, Slot> running = new TreeMap<>(End.SOONEST);
    private final DoneJobs done = new DoneJobs();
    private final DeadLetters dead = new DeadLetters();
    private final Map<String, Slot> holders = new HashMap<>();
    private final Ticks ticks = new Ticks();
    private long sequence;
    private long claims;

    Waiting waiting() {
        return waiting;
    }

    NavigableMap<End, Slot> running() {
        return running;
    }

    DoneJobs done() {
        return done;
    }

    DeadLetters dead() {
        return dead;
    }

    int size() {
        return jobs.size();
    }

    @Nullable
    Slot find(JobId id, long now) {
        Slot slot = jobs.get(id);
        return slot == null || isGone(slot, now) ? null : slot;
    }

    static boolean isGone(Slot slot, long now) {
        return slot.stage() == Stage.DONE && slot.gone().at() <= now;
    }

    Enqueued enqueue(NewJob job, long now) {
        done.sweep(now, this::remove);
        Slot old = jobs.get(job.id());
        if (old != null && !isGone(old, now)) {
            return new Enqueued.Exists(old.id());
        }
        Optional<Enqueued> refused = job.once().flatMap(this::refused);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (old != null) {
            remove(old);
        }
        add(job, now);
        return new Enqueued.Added(job.id());
    }

    private Optional<Enqueued> refused(Once once) {
        return switch (once) {
            case Once.WhileUnfinished unique ->
                Optional.ofNullable(holders.get(unique.key())).map(holder -> new Enqueued.Exists(holder.id()));
            case Once.Tick tick -> ticks.isNew(tick) ? Optional.empty() : Optional.of(new Enqueued.Ticked());
        };
    }

    private void add(NewJob job, long now) {
        long availableAt = switch (job.due()) {
            case Due.In in -> now + in.delay().toMillis();
            case Due.At at -> Math.max(now, at.at().toEpochMilli());
        };
        Slot slot = new Slot(job, new Place(job.priority(), availableAt, ++sequence), now);
        jobs.put(job.id(), slot);
        waiting.add(slot, now);
        key(slot).ifPresent(key -> holders.put(key, slot));
    }

    private static Optional<String> key(Slot slot) {
        return slot.job().once().map(once -> once instanceof Once.WhileUnfinished unique ? unique.key() : null);
    }

    List<Job> claim(WorkerId worker, int limit, long lease, long now) {
        takeBack(now);
        List<Job> claimed = new ArrayList<>();
        Slot slot = waiting.next(Place.START, true, now);
        while (slot != null) {
            waiting.remove(slot);
            claimed.add(slot.run(worker, ++claims, now + lease));
            running.put(slot.end(), slot);
            slot = claimed.size() < limit ? waiting.next(slot.place(), true, now) : null;
        }
        return claimed;
    }

    private void takeBack(long now) {
        for (int i = 0;
                i < JobQueue.SWEEP && !running.isEmpty() && running.firstKey().at() <= now;
                i++) {
            Slot slot = running.firstEntry().getValue();
            slot.fellSilent();
            stop(slot, slot.place().availableAt(), now);
        }
    }

    /// The job that is held with this receipt.
    @Nullable
    Slot held(Receipt receipt, long now) {
        Slot slot = jobs.get(receipt.job());
        return slot != null && slot.isHeldBy(receipt, now) ? slot : null;
    }

    void extend(Slot slot, long until) {
        running.remove(slot.end());
        slot.extend(until);
        running.put(slot.end(), slot);
    }

    void complete(Slot slot, long now) {
        done.sweep(now, this::remove);
        if (slot.job().keep().toMillis() == 0) {
            remove(slot);
            return;
        }
        running.remove(slot.end());
        giveKeyUp(slot);
        slot.finish(Stage.DONE, now);
        done.add(slot);
    }

    void fail(Slot slot, JobFailure failure, Optional<Long> retryAt, long now) {
        slot.failed(failure);
        retryAt.ifPresentOrElse(at -> stop(slot, at, now), () -> die(slot, now));
    }

    void release(Slot slot, long delay, long now) {
        slot.setAttempts(slot.attempts() - 1);
        stop(slot, delay == 0 ? slot.place().availableAt() : now + delay, now);
    }

    /// Ends an attempt: the job waits again, or it was the last.
    private void stop(Slot slot, long availableAt, long now) {
        if (!slot.hasAttempts()) {
            die(slot, now);
            return;
        }
        running.remove(slot.end());
        slot.waitAgain(availableAt);
        waiting.add(slot, now);
    }

    private void die(Slot slot, long now) {
        running.remove(slot.end());
        giveKeyUp(slot);
        slot.finish(Stage.DEAD, now);
        dead.add(slot);
    }

    void retry(Slot slot, long now) {
        dead.remove(slot);
        slot.setAttempts(0);
        slot.waitAgain(now);
        waiting.add(slot, now);
    }

    void remove(Slot slot) {
        switch (slot.stage()) {
            case WAITING -> waiting.remove(slot);
            case RUNNING -> running.remove(slot.end());
            case DONE -> done.remove(slot);
            case DEAD -> dead.remove(slot);
        }
        giveKeyUp(slot);
        jobs.remove(slot.id());
    }

    private void giveKeyUp(Slot slot) {
        key(slot).ifPresent(key -> holders.remove(key, slot));
    }
}
