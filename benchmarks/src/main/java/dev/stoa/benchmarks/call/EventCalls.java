package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Events by many callers who share one topic and one group.
final class EventCalls {

    static final String PAYLOAD = "{\"order\":\"ord_0193f5c2a7b87d10\",\"state\":\"paid\",\"total\":2500}";

    private static final Duration HOLD = Duration.ofMinutes(10);

    private EventCalls() {}

    /// Each call appends so many events of as many keys, takes what has gathered in the partition that has waited
    /// longest, if one is free, and acknowledges that: by and by as many as are appended.
    ///
    /// @param batch 1 to 100
    static Work follow(EventLog log, ConsumerGroups groups, int batch) {
        Topic topic = new Topic("bench-" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX));
        GroupName group = new GroupName("followers");
        groups.create(topic, group, 0);
        return n -> {
            log.append(topic, made(n, batch));
            ConsumerName consumer = new ConsumerName("consumer" + n % Crowd.CALLERS);
            Optional<Batch> taken = groups.take(topic, group, consumer, 10 * batch, HOLD, Duration.ZERO);
            if (taken.isPresent()
                    && !groups.acknowledge(
                            topic, group, taken.get(), taken.get().last(), Duration.ZERO)) {
                throw new IllegalStateException("a partition was lost while it was held");
            }
            return taken;
        };
    }

    private static List<NewEvent> made(long n, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NewEvent("ord_" + (n * count + i), "order.paid", PAYLOAD, OptionalLong.empty()))
                .toList();
    }
}
