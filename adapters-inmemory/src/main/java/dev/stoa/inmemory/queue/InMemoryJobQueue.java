package dev.stoa.inmemory.queue;

import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Job queues in memory.
public final class InMemoryJobQueue implements JobQueue {

    private final Lines lines;

    public InMemoryJobQueue(Lines lines) {
        this.lines = lines;
    }

    @Override
    public List<Enqueued> enqueue(QueueName queue, List<NewJob> jobs) {
        QueueBounds.jobs(jobs);
        long now = lines.memory().nowMillis();
        lines.reserve(jobs.size());
        try {
            return lines.open(queue).alone(line -> {
                List<Enqueued> answers = new ArrayList<>(jobs.size());
                for (NewJob job : jobs) {
                    answers.add(line.enqueue(job, now));
                }
                return answers;
            });
        } finally {
            lines.free(jobs.size());
        }
    }

    @Override
    public List<Job> claim(QueueName queue, WorkerId worker, int limit, Duration lease, Duration wait) {
        QueueBounds.claimed(limit);
        long held = QueueBounds.lease(lease);
        boolean waits = QueueBounds.wait(wait) > 0;
        GuardedLine guarded = waits ? lines.open(queue) : lines.known(queue);
        return lines.memory()
                .signals()
                .await(guarded.channel(), wait, () -> claimed(guarded, worker, limit, held))
                .orElse(List.of());
    }

    private Optional<List<Job>> claimed(GuardedLine guarded, WorkerId worker, int limit, long held) {
        long now = lines.memory().nowMillis();
        return Optional.of(guarded.alone(line -> line.claim(worker, limit, held, now)))
                .filter(jobs -> !jobs.isEmpty());
    }

    @Override
    public List<Boolean> extend(QueueName queue, List<Receipt> receipts, Duration lease) {
        long until = QueueBounds.lease(lease) + lines.memory().nowMillis();
        return each(queue, receipts, (line, slot) -> line.extend(slot, until));
    }

    @Override
    public List<Boolean> complete(QueueName queue, List<Receipt> receipts) {
        long now = lines.memory().nowMillis();
        return each(queue, receipts, (line, slot) -> line.complete(slot, now));
    }

    private List<Boolean> each(QueueName queue, List<Receipt> receipts, BiConsumer<Line, Slot> change) {
        QueueBounds.receipts(receipts);
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> {
            List<Boolean> good = new ArrayList<>(receipts.size());
            for (Receipt receipt : receipts) {
                good.add(held(line, receipt, now, slot -> change.accept(line, slot)));
            }
            return good;
        });
    }

    private static boolean held(Line line, Receipt receipt, long now, Consumer<Slot> change) {
        Slot slot = line.held(receipt, now);
        if (slot != null) {
            change.accept(slot);
        }
        return slot != null;
    }

    @Override
    public Settled fail(QueueName queue, Receipt receipt, JobFailure failure, Optional<Duration> retryIn) {
        long now = lines.memory().nowMillis();
        Optional<Long> retryAt = retryIn.map(QueueBounds::delay).map(delay -> now + delay);
        return lines.known(queue).alone(line -> {
            Slot slot = line.held(receipt, now);
            if (slot == null) {
                return Settled.STALE;
            }
            line.fail(slot, failure, retryAt, now);
            return slot.stage() == Slot.Stage.DEAD ? Settled.DEAD : Settled.WAITS;
        });
    }

    @Override
    public boolean release(QueueName queue, Receipt receipt, Duration delay) {
        long pause = QueueBounds.delay(delay);
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> held(line, receipt, now, slot -> line.release(slot, pause, now)));
    }

    @Override
    public boolean progress(QueueName queue, Receipt receipt, String progress) {
        QueueBounds.progress(progress);
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> held(line, receipt, now, slot -> slot.note(progress)));
    }
}
