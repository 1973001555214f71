package dev.stoa.redis.queue;

import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueBounds;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Job queues on Redis: a queue is one slot, and every operation one script.
public final class RedisJobQueue implements JobQueue {

    private final Redis redis;
    private final QueueKeys queues;

    public RedisJobQueue(Redis redis) {
        this.redis = redis;
        this.queues = new QueueKeys(redis);
    }

    @Override
    public List<Enqueued> enqueue(QueueName queue, List<NewJob> jobs) {
        QueueBounds.jobs(jobs);
        List<Object> arguments = new ArrayList<>(1 + 10 * jobs.size());
        arguments.add(queues.channel(queue));
        jobs.forEach(job -> add(job, arguments));
        Reply answers = queues.run(queue, QueueScripts.ENQUEUE, arguments.toArray());
        return IntStream.range(0, jobs.size())
                .mapToObj(n -> enqueued(jobs.get(n).id(), answers, n))
                .toList();
    }

    private static void add(NewJob job, List<Object> arguments) {
        arguments.addAll(List.of(job.id(), job.payload(), job.priority()));
        arguments.addAll(
                switch (job.due()) {
                    case Due.In in -> List.of("in", in.delay().toMillis());
                    case Due.At at -> List.of("at", at.at().toEpochMilli());
                });
        arguments.addAll(List.of(job.maxAttempts(), job.keep().toMillis()));
        arguments.addAll(job.once().map(RedisJobQueue::once).orElse(List.of("", "", "")));
    }

    private static List<Object> once(Once once) {
        return switch (once) {
            case Once.WhileUnfinished unique -> List.of("key", unique.key(), "");
            case Once.Tick tick -> List.of("tick", tick.schedule(), tick.at().toEpochMilli());
        };
    }

    private static Enqueued enqueued(JobId id, Reply answers, int at) {
        if (!(answers.items().get(at) instanceof Long code)) {
            return new Enqueued.Exists(new JobId(answers.text(at)));
        }
        return code == 0 ? new Enqueued.Added(id) : new Enqueued.Ticked();
    }

    @Override
    public List<Job> claim(QueueName queue, WorkerId worker, int limit, Duration lease, Duration wait) {
        QueueBounds.claimed(limit);
        QueueBounds.wait(wait);
        Object[] arguments = {worker, limit, QueueBounds.lease(lease), SWEEP};
        return redis.signals()
                .await(queues.channel(queue), wait, () -> claimed(queue, arguments))
                .orElse(List.of());
    }

    private Optional<List<Job>> claimed(QueueName queue, Object[] arguments) {
        List<Job> jobs = queues.run(queue, QueueScripts.CLAIM, arguments)
                .replies()
                .filter(job -> job.has(6))
                .map(RedisJobQueue::job)
                .toList();
        return Optional.of(jobs).filter(some -> !some.isEmpty());
    }

    private static Job job(Reply job) {
        return new Job(
                new Receipt(new JobId(job.text(0)), job.number(1)),
                job.text(6),
                (int) job.number(2),
                (int) job.number(3),
                (int) job.number(4),
                Instant.ofEpochMilli(job.number(5)));
    }

    @Override
    public List<Boolean> extend(QueueName queue, List<Receipt> receipts, Duration lease) {
        List<Object> arguments = new ArrayList<>(List.of(QueueBounds.lease(lease)));
        add(receipts, arguments);
        return good(queues.run(queue, QueueScripts.EXTEND, arguments.toArray()));
    }

    @Override
    public List<Boolean> complete(QueueName queue, List<Receipt> receipts) {
        List<Object> arguments = new ArrayList<>();
        add(receipts, arguments);
        return good(queues.run(queue, QueueScripts.COMPLETE, arguments.toArray()));
    }

    private static void add(List<Receipt> receipts, List<Object> arguments) {
        QueueBounds.receipts(receipts);
        receipts.forEach(receipt -> arguments.addAll(List.of(receipt.job(), receipt.claim())));
    }

    private static List<Boolean> good(Reply answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(n -> answers.number(n) == 1)
                .toList();
    }

    @Override
    public Settled fail(QueueName queue, Receipt receipt, JobFailure failure, Optional<Duration> retryIn) {
        String pause = retryIn.map(QueueBounds::delay).map(String::valueOf).orElse("");
        Reply answer = queues.run(
                queue,
                QueueScripts.FAIL,
                queues.channel(queue),
                receipt.job(),
                receipt.claim(),
                failure.kind(),
                failure.detail(),
                pause);
        return switch ((int) answer.number(0)) {
            case 0 -> Settled.STALE;
            case 1 -> Settled.WAITS;
            default -> Settled.DEAD;
        };
    }

    @Override
    public boolean release(QueueName queue, Receipt receipt, Duration delay) {
        Object[] arguments = {queues.channel(queue), receipt.job(), receipt.claim(), QueueBounds.delay(delay)};
        return queues.run(queue, QueueScripts.RELEASE, arguments).number(0) == 1;
    }

    @Override
    public boolean progress(QueueName queue, Receipt receipt, String progress) {
        QueueBounds.progress(progress);
        return queues.run(queue, QueueScripts.PROGRESS, receipt.job(), receipt.claim(), progress)
                        .number(0)
                == 1;
    }
}
