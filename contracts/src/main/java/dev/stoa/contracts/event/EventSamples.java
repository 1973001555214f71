package dev.stoa.contracts.event;

import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Partitions;
import dev.stoa.domain.event.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Topics, groups and events of the contracts.
final class EventSamples {

    static final Topic ORDERS = new Topic("orders");
    static final Topic CARTS = new Topic("carts");
    static final GroupName MAIL = new GroupName("mail");
    static final GroupName SALES = new GroupName("sales");
    static final ConsumerName ME = new ConsumerName("me");
    static final ConsumerName OTHER = new ConsumerName("other");
    static final Duration MS = Duration.ofMillis(1);
    static final Duration MINUTE = Duration.ofMinutes(1);

    /// One key in each partition, in the order of the partitions.
    static final List<String> KEYS = IntStream.range(0, ConsumerGroups.PARTITIONS)
            .mapToObj(partition -> IntStream.range(0, 10_000)
                    .mapToObj(n -> "key " + n)
                    .filter(key -> Partitions.of(key) == partition)
                    .findFirst()
                    .orElseThrow())
            .toList();

    private EventSamples() {}

    static NewEvent event(String key, int number) {
        return new NewEvent(key, "order.paid", "{\"n\":" + number + "}", OptionalLong.empty());
    }

    static NewEvent numbered(String key, long source) {
        return new NewEvent(key, "order.paid", "{}", OptionalLong.of(source));
    }

    /// So many events, over all partitions in turn.
    static List<NewEvent> spread(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> event(KEYS.get(n % KEYS.size()), n))
                .toList();
    }

    /// So many events with one key.
    static List<NewEvent> events(String key, int count) {
        return IntStream.range(0, count).mapToObj(n -> event(key, n)).toList();
    }

    static Optional<Batch> take(EventPorts ports, GroupName group) {
        return ports.groups().take(ORDERS, group, ME, 100, MINUTE, Duration.ZERO);
    }

    static List<Long> positions(Batch batch) {
        return batch.events().stream().map(Event::position).toList();
    }

    /// Takes and acknowledges until there is nothing; how many events that were.
    static int drain(EventPorts ports, GroupName group) {
        int handled = 0;
        for (Optional<Batch> batch = take(ports, group); batch.isPresent(); batch = take(ports, group)) {
            Batch taken = batch.get();
            handled += taken.events().size();
            ports.groups().acknowledge(ORDERS, group, taken, taken.last(), Duration.ZERO);
        }
        return handled;
    }
}
