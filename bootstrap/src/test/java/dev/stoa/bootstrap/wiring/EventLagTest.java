package dev.stoa.bootstrap.wiring;

import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.http.event.Topics;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventLagTest {

    private static final Topic ORDERS = new Topic("orders");

    private final InMemoryAdapters memory = new InMemoryAdapters(new MovableClock(Instant.EPOCH));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double lag(String group) {
        return registry.get("stoa.events.lag")
                .tags("topic", "orders", "group", group)
                .gauge()
                .value();
    }

    @Test
    void eachGroupSaysHowManyEventsItHasYetToHandle() {
        var groups = memory.events().groups();
        EventLag lag = new EventLag(new Topics(List.of(ORDERS)), groups, registry);
        groups.create(ORDERS, new GroupName("news"), 0);
        memory.events().log().append(ORDERS, List.of(new NewEvent("a", "order.paid", "{}", OptionalLong.empty())));
        lag.run();
        assertThat(lag("news")).isEqualTo(1);
        groups.create(ORDERS, new GroupName("mails"), 1);
        groups.seek(ORDERS, new GroupName("news"), 1);
        lag.run();
        assertThat(lag("news")).isZero();
        assertThat(lag("mails")).isZero();
        groups.remove(ORDERS, new GroupName("news"), Optional.empty());
        lag.run();
        assertThat(registry.find("stoa.events.lag").gauges()).hasSize(1);
    }
}
