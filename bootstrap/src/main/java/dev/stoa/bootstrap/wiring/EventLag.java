package dev.stoa.bootstrap.wiring;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.Topic;
import dev.stoa.http.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.Stream;

/// How many events each group has yet to handle, as the metric `stoa.events.lag`: as it was when last looked at.
final class EventLag implements Runnable {

    private final Topics topics;
    private final ConsumerGroups groups;
    private final MultiGauge lag;

    EventLag(Topics topics, ConsumerGroups groups, MeterRegistry registry) {
        this.topics = topics;
        this.groups = groups;
        this.lag = MultiGauge.builder("stoa.events.lag").register(registry);
    }

    @Override
    public void run() {
        List<Row<?>> rows = topics.all().stream().flatMap(this::rows).toList();
        lag.register(rows, true);
    }

    private Stream<Row<?>> rows(Topic topic) {
        return groups.groups(topic).stream().map(group -> row(topic, group));
    }

    private static Row<?> row(Topic topic, GroupState group) {
        return Row.of(Tags.of("topic", topic.value(), "group", group.group().value()), group.lag());
    }
}
