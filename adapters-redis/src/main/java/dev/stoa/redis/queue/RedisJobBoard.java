package dev.stoa.redis.queue;

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
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The queues of [RedisJobQueue] as operators see them.
public final class RedisJobBoard implements JobBoard {

    /// How many jobs the script of a list looks at: about half a millisecond of the server's time.
    private static final int LOOKS = 500;

    private final QueueKeys queues;

    public RedisJobBoard(Redis redis) {
        this.queues = new QueueKeys(redis);
    }

    @Override
    public Optional<JobInfo> find(QueueName queue, JobId job) {
        return Optional.of(queues.run(queue, QueueScripts.FIND, job))
                .filter(found -> !found.isEmpty())
                .map(JobListing::info);
    }

    @Override
    public Page<JobInfo> list(QueueName queue, JobState state, PageRequest page) {
        JobListing listing = new JobListing(state, page);
        return listing.page(
                queues.run(queue, QueueScripts.LIST, state.name(), page.limit() + 1, listing.bound(), LOOKS));
    }

    @Override
    public QueueSizes sizes(QueueName queue) {
        Reply sizes = queues.run(queue, QueueScripts.SIZES);
        return new QueueSizes(
                sizes.number(0),
                sizes.number(1),
                sizes.number(2),
                sizes.number(3),
                sizes.has(4) ? Optional.of(Instant.ofEpochMilli(sizes.number(4))) : Optional.empty());
    }

    @Override
    public boolean remove(QueueName queue, JobId job) {
        return queues.run(queue, QueueScripts.REMOVE, job).number(0) == 1;
    }

    @Override
    public List<DeadGroup> deadGroups(QueueName queue) {
        Reply groups = queues.run(queue, QueueScripts.GROUPS);
        return IntStream.range(0, groups.size() / 2)
                .mapToObj(n -> new DeadGroup(groups.text(2 * n), -groups.number(2 * n + 1)))
                .toList();
    }

    @Override
    public boolean retry(QueueName queue, JobId job) {
        return queues.run(queue, QueueScripts.RETRY_ONE, queues.channel(queue), job)
                        .number(0)
                == 1;
    }

    @Override
    public int retryAll(QueueName queue, Optional<String> kind, int limit) {
        return deadLetters(queue, "retry", kind, "", limit);
    }

    @Override
    public int purge(QueueName queue, Optional<String> kind, Duration age, int limit) {
        return deadLetters(queue, "purge", kind, Long.toString(QueueBounds.age(age)), limit);
    }

    private int deadLetters(QueueName queue, String what, Optional<String> kind, String age, int limit) {
        QueueBounds.deadLetters(limit);
        Object[] arguments = {queues.channel(queue), what, kind.orElse(""), kind.isPresent() ? 1 : 0, age, limit};
        return (int) queues.run(queue, QueueScripts.DEAD_LETTERS, arguments).number(0);
    }
}
