package dev.stoa.benchmarks.memory;

import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.event.InMemoryEvents;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Appending events of many keys by the hundred, handling what has gathered in one partition, and forgetting what
/// is handled, beside a linked queue. The time is that of one event.
@State(Scope.Benchmark)
public class EventBench {

    private static final int BATCH = 100;
    private static final Topic TOPIC = new Topic("orders");
    private static final GroupName GROUP = new GroupName("mail");
    private static final ConsumerName CONSUMER = new ConsumerName("bench");
    private static final Duration HOLD = Duration.ofMinutes(10);

    private final InMemoryEvents events = new InMemoryAdapters().events();
    private final ConcurrentLinkedQueue<NewEvent> queue = new ConcurrentLinkedQueue<>();
    private final List<NewEvent> some = IntStream.range(0, BATCH)
            .mapToObj(i -> new NewEvent("ord_" + i, "order.paid", "{\"total\":%d}".formatted(i), OptionalLong.empty()))
            .toList();

    @Setup
    public void open() {
        events.groups().create(TOPIC, GROUP, 0);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<NewEvent> floor() {
        queue.addAll(some);
        return IntStream.range(0, BATCH).mapToObj(i -> queue.remove()).toList();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int batch() {
        events.log().append(TOPIC, some);
        ConsumerGroups groups = events.groups();
        Batch taken = groups.take(TOPIC, GROUP, CONSUMER, EventLog.BATCH, HOLD, Duration.ZERO)
                .orElseThrow();
        groups.acknowledge(TOPIC, GROUP, taken, taken.last(), Duration.ZERO);
        return events.log().trim(TOPIC, 0, EventLog.MAX_AGE);
    }
}
