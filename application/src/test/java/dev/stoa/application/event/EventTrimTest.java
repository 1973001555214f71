package dev.stoa.application.event;

import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventTrimTest {

    private static final Topic TOPIC = new Topic("orders");
    private static final GroupName NEWS = new GroupName("news");
    private static final GroupName MAILS = new GroupName("mails");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofDays(60);
    private static final Duration MS = Duration.ofMillis(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final EventLog log = memory.events().log();
    private final ConsumerGroups groups = memory.events().groups();
    private final EventTrim trim = new EventTrim(log, new DeadGroups(groups, PATIENCE), List.of(TOPIC), 1_000, KEPT);

    private void append(String... keys) {
        for (String key : keys) {
            log.append(TOPIC, List.of(new NewEvent(key, "order.paid", "{}", OptionalLong.empty())));
        }
    }

    /// Takes what the group can and handles it, but for events of this key.
    private void work(GroupName group, String stuck) {
        var taken = groups.take(TOPIC, group, new ConsumerName("one"), 100, Duration.ofHours(1), Duration.ZERO);
        while (taken.isPresent()) {
            Batch batch = taken.get();
            if (!batch.events().getFirst().key().equals(stuck)) {
                groups.acknowledge(TOPIC, group, batch, batch.last(), Duration.ZERO);
            }
            taken = groups.take(TOPIC, group, new ConsumerName("one"), 100, Duration.ofHours(1), Duration.ZERO);
        }
    }

    private List<String> names() {
        return groups.groups(TOPIC).stream()
                .map(GroupState::group)
                .map(GroupName::value)
                .toList();
    }

    @Test
    void aGroupThatStoodStillForTooLongHoldsNothingBack() {
        groups.create(TOPIC, MAILS, 0);
        groups.create(TOPIC, NEWS, 0);
        append("a", "b");
        work(NEWS, "");
        clock.advance(PATIENCE.minus(MS));
        append("c");
        trim.run();
        assertThat(names()).containsExactly("mails", "news");
        assertThat(log.state(TOPIC).first()).isEqualTo(1);
        clock.advance(MS);
        trim.run();
        assertThat(names()).containsExactly("news");
        assertThat(log.state(TOPIC).first()).isEqualTo(3);
    }

    /// It takes its work up again while what waits for it is as old as can be.
    @Test
    void aGroupThatComesBackAfterMonthsIsAlive() {
        groups.create(TOPIC, NEWS, 0);
        append("a", "b");
        clock.advance(PATIENCE.multipliedBy(2));
        groups.take(TOPIC, NEWS, new ConsumerName("one"), 1, MS, Duration.ZERO);
        clock.advance(Duration.ofMinutes(1));
        trim.run();
        assertThat(names()).containsExactly("news");
        assertThat(log.state(TOPIC).first()).isEqualTo(1);
    }

    @Test
    void aGroupThatIsHeldUpInOnePartitionIsAlive() {
        groups.create(TOPIC, NEWS, 0);
        append("a", "b");
        work(NEWS, "a");
        clock.advance(PATIENCE);
        append("b");
        work(NEWS, "a");
        trim.run();
        assertThat(names()).containsExactly("news");
        assertThat(log.state(TOPIC).first()).isEqualTo(1);
    }

    @Test
    void aGroupWithoutAnythingToDoIsAlive() {
        groups.create(TOPIC, NEWS, 0);
        append("a");
        work(NEWS, "");
        clock.advance(PATIENCE.multipliedBy(2));
        trim.run();
        assertThat(names()).containsExactly("news");
        assertThat(log.state(TOPIC).first()).isEqualTo(2);
    }
}
