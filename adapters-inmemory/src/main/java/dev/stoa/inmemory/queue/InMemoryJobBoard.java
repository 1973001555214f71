package dev.stoa.inmemory.queue;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.DeadGroup;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import dev.stoa.inmemory.queue.Slot.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The queues of [InMemoryJobQueue] as operators see them.
public final class InMemoryJobBoard implements JobBoard {

    private final Lines lines;

    /// @param lines the same as the queue's
    public InMemoryJobBoard(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<JobInfo> find(QueueName queue, JobId job) {
        long now = lines.memory().nowMillis();
        return lines.known(queue)
                .alone(line -> Optional.ofNullable(line.find(job, now)).map(slot -> slot.info(now)));
    }

    @Override
    public Page<JobInfo> list(QueueName queue, JobState state, PageRequest page) {
        Listing listing = new Listing(state, page, lines.memory().nowMillis());
        return lines.known(queue).alone(listing::page);
    }

    @Override
    public QueueSizes sizes(QueueName queue) {
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> {
            long delayed = line.waiting().delayed(now);
            return new QueueSizes(
                    line.waiting().size() - delayed,
                    delayed,
                    line.running().size(),
                    line.dead().newest().size(),
                    Optional.ofNullable(line.waiting().next(Place.START, true, now))
                            .map(slot -> Instant.ofEpochMilli(slot.place().availableAt())));
        });
    }

    @Override
    public boolean remove(QueueName queue, JobId job) {
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> {
            Slot slot = line.find(job, now);
            if (slot != null) {
                line.remove(slot);
            }
            return slot != null;
        });
    }

    @Override
    public List<DeadGroup> deadGroups(QueueName queue) {
        lines.memory().nowMillis();
        return lines.known(queue).alone(line -> line.dead().groups());
    }

    @Override
    public boolean retry(QueueName queue, JobId job) {
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> {
            Slot slot = line.find(job, now);
            if (slot == null || slot.stage() != Stage.DEAD) {
                return false;
            }
            line.retry(slot, now);
            return true;
        });
    }

    @Override
    public int retryAll(QueueName queue, Optional<String> kind, int limit) {
        QueueBounds.deadLetters(limit);
        long now = lines.memory().nowMillis();
        return lines.known(queue).alone(line -> each(line, kind, now, limit, slot -> line.retry(slot, now)));
    }

    @Override
    public int purge(QueueName queue, Optional<String> kind, Duration age, int limit) {
        QueueBounds.deadLetters(limit);
        long until = lines.memory().nowMillis() - QueueBounds.age(age);
        return lines.known(queue).alone(line -> each(line, kind, until, limit, line::remove));
    }

    private static int each(Line line, Optional<String> kind, long until, int limit, Consumer<Slot> change) {
        List<Slot> dead = line.dead().oldest(kind, until, limit);
        dead.forEach(change);
        return dead.size();
    }
}
