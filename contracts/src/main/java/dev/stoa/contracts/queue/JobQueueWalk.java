package dev.stoa.contracts.queue;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Two queues with few ids, keys, schedules, priorities, delays and leases, so that everything meets everything.
public final class JobQueueWalk implements Walk<Queueing> {

    private static final List<QueueName> QUEUES = List.of(new QueueName("mail"), new QueueName("sms"));
    private static final List<String> IDS = List.of("a", "{a}", "a:b", "日本", "\uFF5E", "\uD83D\uDE00", "\u0000", "é");
    private static final List<WorkerId> WORKERS = List.of(new WorkerId("ann"), new WorkerId("{*}"));
    private static final List<Duration> TIMES =
            List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final List<JobState> STATES = List.of(JobState.values());
    private static final List<String> KINDS = List.of("Refused", "Ä:{}", JobFailure.LEASE_EXPIRED);

    @Override
    public List<Step<Queueing>> steps(Instant start) {
        Way way = new Way(start);
        List<Step<Queueing>> steps = new ArrayList<>(operators(way));
        for (int i = 0; i < 3; i++) {
            steps.addAll(workers(way));
        }
        return List.copyOf(steps);
    }

    private static List<Step<Queueing>> workers(Way way) {
        return List.of(
                new Step<>("enqueue", (port, dice) -> port.queue().enqueue(queue(dice), way.jobs(dice))),
                new Step<>("claim", way::claim),
                new Step<>("claim", way::claim),
                new Step<>("extend", (port, dice) -> {
                    QueueName queue = queue(dice);
                    return port.queue().extend(queue, way.receipts(queue, dice), lease(dice));
                }),
                new Step<>("complete", (port, dice) -> {
                    QueueName queue = queue(dice);
                    return port.queue().complete(queue, way.receipts(queue, dice));
                }),
                new Step<>("fail", (port, dice) -> {
                    QueueName queue = queue(dice);
                    JobFailure failure = new JobFailure(kind(dice), "日");
                    Optional<Duration> again = Optional.of(time(dice)).filter(some -> dice.nextInt(3) > 0);
                    return port.queue().fail(queue, way.receipt(queue, dice), failure, again);
                }),
                new Step<>("release", (port, dice) -> {
                    QueueName queue = queue(dice);
                    return port.queue().release(queue, way.receipt(queue, dice), time(dice));
                }),
                new Step<>("progress", (port, dice) -> {
                    QueueName queue = queue(dice);
                    return port.queue().progress(queue, way.receipt(queue, dice), "" + dice.nextInt());
                }));
    }

    private static List<Step<Queueing>> operators(Way way) {
        return List.of(
                new Step<>("find", (port, dice) -> port.board().find(queue(dice), id(dice))),
                new Step<>("find", (port, dice) -> port.board().find(queue(dice), id(dice))),
                new Step<>("list", way::list),
                new Step<>("list", way::list),
                new Step<>("list", way::list),
                new Step<>("sizes", (port, dice) -> port.board().sizes(queue(dice))),
                new Step<>("sizes", (port, dice) -> port.board().sizes(queue(dice))),
                new Step<>("remove", (port, dice) -> port.board().remove(queue(dice), id(dice))),
                new Step<>("deadGroups", (port, dice) -> port.board().deadGroups(queue(dice))),
                new Step<>("retry", (port, dice) -> port.board().retry(queue(dice), id(dice))),
                new Step<>(
                        "retryAll",
                        (port, dice) -> port.board().retryAll(queue(dice), maybeKind(dice), 1 + dice.nextInt(3))),
                new Step<>(
                        "purge",
                        (port, dice) ->
                                port.board().purge(queue(dice), maybeKind(dice), time(dice), 1 + dice.nextInt(3))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(59));
    }

    private static QueueName queue(Random dice) {
        return QUEUES.get(dice.nextInt(4) / 3);
    }

    private static JobId id(Random dice) {
        return new JobId(IDS.get(dice.nextInt(IDS.size())));
    }

    private static Duration time(Random dice) {
        return TIMES.get(dice.nextInt(TIMES.size()));
    }

    private static Duration lease(Random dice) {
        return TIMES.get(1 + dice.nextInt(TIMES.size() - 1));
    }

    private static String kind(Random dice) {
        return KINDS.get(dice.nextInt(KINDS.size()));
    }

    private static Optional<String> maybeKind(Random dice) {
        return Optional.of(kind(dice)).filter(wanted -> dice.nextBoolean());
    }

    /// What one walk has met.
    private static final class Way {

        private final Instant start;
        private final Map<QueueName, List<Receipt>> receipts = new HashMap<>();
        private Optional<String> next = Optional.empty();
        private JobState listed = JobState.READY;

        Way(Instant start) {
            this.start = start;
        }

        List<NewJob> jobs(Random dice) {
            return IntStream.rangeClosed(0, dice.nextInt(3))
                    .mapToObj(i -> job(dice))
                    .toList();
        }

        private NewJob job(Random dice) {
            Due due = dice.nextInt(3) == 0 ? new Due.At(start.plus(time(dice))) : new Due.In(time(dice));
            return new NewJob(
                    id(dice),
                    "{\"n\":" + dice.nextInt() + "}",
                    List.of(0, 100, 255).get(dice.nextInt(3)),
                    due,
                    1 + dice.nextInt(3),
                    once(dice),
                    time(dice));
        }

        private Optional<Once> once(Random dice) {
            String name = IDS.get(dice.nextInt(3));
            return switch (dice.nextInt(4)) {
                case 0 -> Optional.of(new Once.WhileUnfinished(name));
                case 1 -> Optional.of(new Once.Tick(name, start.plusMillis(dice.nextInt(100_000))));
                default -> Optional.empty();
            };
        }

        /// The receipts' claims differ between families.
        Object claim(Queueing port, Random dice) {
            WorkerId worker = WORKERS.get(dice.nextInt(WORKERS.size()));
            QueueName queue = queue(dice);
            List<Job> claimed = port.queue().claim(queue, worker, 1 + dice.nextInt(3), lease(dice), Duration.ZERO);
            claimed.forEach(job -> known(queue).add(job.receipt()));
            return claimed.stream()
                    .map(job -> List.of(
                            job.id(),
                            job.payload(),
                            job.priority(),
                            job.attempt(),
                            job.maxAttempts(),
                            job.availableAt()))
                    .toList();
        }

        private List<Receipt> known(QueueName queue) {
            return receipts.computeIfAbsent(
                    queue, name -> new ArrayList<>(List.of(new Receipt(new JobId("never"), 1))));
        }

        Receipt receipt(QueueName queue, Random dice) {
            List<Receipt> known = known(queue);
            return known.get(known.size() - 1 - dice.nextInt(Math.min(8, known.size())));
        }

        List<Receipt> receipts(QueueName queue, Random dice) {
            Map<JobId, Receipt> different = new LinkedHashMap<>();
            for (int i = dice.nextInt(3); i >= 0; i--) {
                Receipt receipt = receipt(queue, dice);
                different.put(receipt.job(), receipt);
            }
            return List.copyOf(different.values());
        }

        /// A first page or the one after the last page seen, in whichever queue.
        Object list(Queueing port, Random dice) {
            Optional<String> after = next.filter(cursor -> dice.nextBoolean());
            JobState state = after.isPresent() ? listed : STATES.get(dice.nextInt(STATES.size()));
            Page<JobInfo> page = port.board().list(queue(dice), state, new PageRequest(1 + dice.nextInt(3), after));
            next = page.next();
            listed = state;
            return List.of(page.items(), page.next().isPresent());
        }
    }
}
