package dev.stoa.inmemory.activity;

import dev.stoa.domain.Require;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.Activity;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Activity in memory: an immutable list per customer and kind, replaced atomically.
public final class InMemoryActivities implements Activities {

    private record Place(CustomerId who, String kind) {}

    private final Memory memory;
    private final ExpiringMap<Place, List<Activity>> lists;

    /// @param capacity the most lists kept
    public InMemoryActivities(Memory memory, int capacity) {
        this.memory = memory;
        this.lists = new ExpiringMap<>(memory, "lists of activity", InMemoryActivities::endMillis, capacity);
    }

    private static long endMillis(List<Activity> list) {
        return list.getFirst().at().plus(LIFETIME).toEpochMilli();
    }

    @Override
    public void record(CustomerId who, ActivityKind kind, Subject subject) {
        Instant now = memory.now();
        lists.compute(new Place(who, kind.name()), (place, before) -> {
            Stream<Activity> older = before == null ? Stream.of() : before.stream();
            Instant at = before == null || before.getFirst().at().isBefore(now)
                    ? now
                    : before.getFirst().at();
            return Stream.concat(
                            Stream.of(new Activity(subject, at)),
                            older.filter(with(subject).negate().or(activity -> !kind.distinct())))
                    .limit(KEPT)
                    .toList();
        });
    }

    @Override
    public List<Activity> latest(CustomerId who, ActivityKind kind, int limit) {
        Require.range("limit", limit, 1, KEPT);
        List<Activity> list = lists.get(new Place(who, kind.name()));
        return list == null ? List.of() : list.stream().limit(limit).toList();
    }

    @Override
    public boolean remove(CustomerId who, ActivityKind kind, Subject subject) {
        AtomicBoolean removed = new AtomicBoolean();
        lists.compute(new Place(who, kind.name()), (place, before) -> {
            removed.set(before != null && before.stream().anyMatch(with(subject)));
            return before == null ? null : without(before, subject);
        });
        return removed.get();
    }

    private static @Nullable List<Activity> without(List<Activity> list, Subject subject) {
        List<Activity> rest = list.stream().filter(with(subject).negate()).toList();
        return rest.isEmpty() ? null : rest;
    }

    @Override
    public boolean clear(CustomerId who, ActivityKind kind) {
        return lists.remove(new Place(who, kind.name())) != null;
    }

    private static Predicate<Activity> with(Subject subject) {
        return activity -> activity.subject().equals(subject);
    }
}
