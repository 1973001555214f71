package dev.stoa.redis.event;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventBounds;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.domain.event.Topic;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Consumer groups on Redis. A group is one field of a hash, so whatever becomes of its partitions is one step.
final class RedisConsumerGroups implements ConsumerGroups {

    private static final String PASSED_LIST = "passed-over";

    private final Redis redis;
    private final EventKeys keys;
    private final LongSupplier receipts;

    /// @param receipts random numbers, 1 and up: a store that lost its last steps to a failover gives none twice
    RedisConsumerGroups(Redis redis, LongSupplier receipts) {
        this.redis = redis;
        this.keys = new EventKeys(redis);
        this.receipts = receipts;
    }

    @Override
    public boolean create(Topic topic, GroupName group, long after) {
        Reply made = run(GroupScripts.CREATE, topic, group, after, MAX_GROUPS);
        if (made.text(0).equals("full")) {
            throw group.oneTooMany(topic);
        }
        return done(made, topic, group, after);
    }

    @Override
    public Optional<Batch> take(
            Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold, Duration wait) {
        EventBounds.take(limit, hold, wait);
        return redis.signals()
                .await(keys.channel(topic, group), wait, () -> attempt(topic, group, consumer, limit, hold));
    }

    private Optional<Batch> attempt(Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold) {
        long receipt = receipts.getAsLong();
        Reply taken = run(GroupScripts.TAKE, topic, group, receipt, consumer, limit, hold.toMillis());
        if (taken.size() == 1) {
            throw group.unknownIn(topic);
        }
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(
                        (int) taken.number(0) - 1, receipt, (int) taken.number(1), EventEntries.events(taken.at(2))));
    }

    @Override
    public boolean acknowledge(Topic topic, GroupName group, Batch batch, long position, Duration hold) {
        EventBounds.acknowledge(hold);
        long upTo = batch.lastUpTo(position);
        Reply good = run(
                GroupScripts.ACKNOWLEDGE,
                topic,
                group,
                keys.channels(topic),
                batch.partition() + 1,
                batch.receipt(),
                upTo,
                upTo == batch.last() ? 1 : 0,
                hold.toMillis());
        return done(good, topic, group, 0);
    }

    @Override
    public boolean fail(Topic topic, GroupName group, Batch batch, String error, Optional<Duration> retryIn) {
        EventBounds.fail(error, retryIn);
        Reply good = run(
                GroupScripts.FAIL,
                topic,
                group,
                keys.channels(topic),
                batch.partition() + 1,
                batch.receipt(),
                error,
                retryIn.map(pause -> Long.toString(pause.toMillis())).orElse(""),
                PASSED_OVER);
        return done(good, topic, group, 0);
    }

    @Override
    public List<GroupState> groups(Topic topic) {
        return redis.run(GroupScripts.GROUPS, keys.of(topic))
                .replies()
                .map(RedisConsumerGroups::state)
                .sorted(Comparator.comparing(state -> state.group().value(), Utf8.ORDER))
                .toList();
    }

    private static GroupState state(Reply group) {
        List<PartitionState> partitions = new ArrayList<>();
        for (int n = 0; n < PARTITIONS; n++) {
            Reply place = group.at(n + 1);
            partitions.add(new PartitionState(
                    n,
                    place.number(0),
                    place.number(1),
                    given(place.text(2)).map(ConsumerName::new),
                    given(place.text(3)).map(Long::valueOf).map(EventEntries::time),
                    (int) place.number(4),
                    given(place.text(5))));
        }
        return new GroupState(new GroupName(group.text(0)), partitions);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public void seek(Topic topic, GroupName group, long position) {
        done(run(GroupScripts.SEEK, topic, group, keys.channels(topic), position), topic, group, position);
    }

    @Override
    public Page<PassedOver> passedOver(Topic topic, GroupName group, PageRequest page) {
        String before = page.after()
                .map(cursor -> Cursor.parts(PASSED_LIST, 1, cursor))
                .map(parts -> "(" + Cursor.number(parts.getFirst()) + "-0")
                .orElse("+");
        Reply found = run(GroupScripts.PASSED_OVER, topic, group, before, page.limit() + 1);
        if (found.size() == 1 && found.items().getFirst() instanceof byte[]) {
            throw group.unknownIn(topic);
        }
        return Cursor.page(
                        found.replies().toList(),
                        page.limit(),
                        entry -> Cursor.of(PASSED_LIST, EventEntries.number(entry)))
                .map(EventEntries::passedOver);
    }

    @Override
    public boolean remove(Topic topic, GroupName group, Optional<Duration> idle) {
        EventBounds.remove(idle);
        Reply removed = idle.isPresent()
                ? run(GroupScripts.REMOVE_IDLE, topic, group, idle.get().toMillis())
                : run(GroupScripts.REMOVE, topic, group);
        return removed.number(0) == 1;
    }

    private Reply run(Script script, Topic topic, GroupName group, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(group));
        all.addAll(List.of(arguments));
        return redis.run(script, keys.of(topic, group), all.toArray());
    }

    /// What a script answered about the position it was asked for.
    private static boolean done(Reply answer, Topic topic, GroupName group, long position) {
        return switch (answer.text(0)) {
            case "unknown" -> throw group.unknownIn(topic);
            case "range" -> {
                EventBounds.position(position, answer.number(1));
                yield false;
            }
            default -> answer.text(0).equals("1");
        };
    }
}
