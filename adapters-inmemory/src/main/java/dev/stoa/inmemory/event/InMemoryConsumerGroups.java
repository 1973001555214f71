package dev.stoa.inmemory.event;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Consumer groups in memory, under the locks of their topics.
final class InMemoryConsumerGroups implements ConsumerGroups {

    private final Memory memory;
    private final Logs logs;

    InMemoryConsumerGroups(Memory memory, Logs logs) {
        this.memory = memory;
        this.logs = logs;
    }

    /// Wakes one consumer of each group.
    static void hint(Memory memory, Topic topic, Log log) {
        List<String> groups = log.alone(() -> List.copyOf(log.groups().keySet()));
        groups.forEach(group -> memory.signals().send(channel(topic, group)));
    }

    private static String channel(Topic topic, String group) {
        return "event:" + topic + ":" + group;
    }

    @Override
    public boolean create(Topic topic, GroupName group, long after) {
        memory.now();
        Log log = logs.open(topic);
        return log.alone(() -> {
            if (log.groups().containsKey(group.value())) {
                return false;
            }
            EventBounds.position(after, log.state().last());
            if (log.groups().size() == MAX_GROUPS) {
                throw group.oneTooMany(topic);
            }
            log.groups().put(group.value(), new Group(log.lanes(), after, memory.now()));
            return true;
        });
    }

    @Override
    public Optional<Batch> take(
            Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold, Duration wait) {
        EventBounds.take(limit, hold, wait);
        return memory.signals()
                .await(
                        channel(topic, group.value()),
                        wait,
                        () -> with(
                                topic, group, (one, now) -> one.take(consumer, limit, hold, now, logs::nextReceipt)));
    }

    @Override
    public boolean acknowledge(Topic topic, GroupName group, Batch batch, long position, Duration hold) {
        EventBounds.acknowledge(hold);
        boolean good = with(topic, group, (one, now) -> one.acknowledge(batch, position, hold, now));
        memory.signals().send(channel(topic, group.value()));
        return good;
    }

    @Override
    public boolean fail(Topic topic, GroupName group, Batch batch, String error, Optional<Duration> retryIn) {
        EventBounds.fail(error, retryIn);
        boolean good = with(topic, group, (one, now) -> one.fail(batch, error, retryIn, now));
        memory.signals().send(channel(topic, group.value()));
        return good;
    }

    @Override
    public List<GroupState> groups(Topic topic) {
        Log log = logs.find(topic);
        return log.alone(() -> {
            Instant now = memory.now();
            return log.groups().entrySet().stream()
                    .map(each -> each.getValue().state(new GroupName(each.getKey()), now))
                    .toList();
        });
    }

    @Override
    public void seek(Topic topic, GroupName group, long position) {
        memory.now();
        Log log = logs.find(topic);
        log.alone(() -> {
            Group sought = log.group(group);
            EventBounds.position(position, log.state().last());
            sought.seek(position, memory.now());
            return sought;
        });
        memory.signals().send(channel(topic, group.value()));
    }

    @Override
    public Page<PassedOver> passedOver(Topic topic, GroupName group, PageRequest page) {
        return with(topic, group, (one, now) -> one.passedOver(page));
    }

    @Override
    public boolean remove(Topic topic, GroupName group, Optional<Duration> idle) {
        EventBounds.remove(idle);
        Log log = logs.find(topic);
        return log.alone(() -> {
            Instant now = memory.now();
            Group found = log.groups().get(group.value());
            return found != null
                    && idle.map(patience -> found.isIdle(patience, now)).orElse(true)
                    && log.groups().remove(group.value(), found);
        });
    }

    private <R> R with(Topic topic, GroupName name, BiFunction<Group, Instant, R> operation) {
        Log log = logs.find(topic);
        return log.alone(() -> operation.apply(log.group(name), memory.now()));
    }
}
