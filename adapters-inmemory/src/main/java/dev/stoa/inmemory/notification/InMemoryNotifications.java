package dev.stoa.inmemory.notification;

import dev.stoa.domain.Require;
import dev.stoa.domain.Watch;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Notifications in memory: the newest of each channel in a list that is never changed.
public final class InMemoryNotifications implements Notifications {

    /// @param floor the largest number that is not kept
    private record Kept(long floor, List<Notification> notifications) {

        Notification newest() {
            return notifications.getLast();
        }

        long endMillis() {
            return newest().at().plus(LIFETIME).toEpochMilli();
        }

        Kept plus(Notification next) {
            if (notifications.size() < KEPT) {
                List<Notification> more = new ArrayList<>(notifications);
                more.add(next);
                return new Kept(floor, List.copyOf(more));
            }
            List<Notification> others = new ArrayList<>(notifications.subList(1, KEPT));
            others.add(next);
            return new Kept(notifications.getFirst().number(), List.copyOf(others));
        }
    }

    private final Memory memory;
    private final ExpiringMap<Channel, Kept> channels;

    /// @param capacity the most channels
    public InMemoryNotifications(Memory memory, int capacity) {
        this.memory = memory;
        this.channels = new ExpiringMap<>(memory, "channels", Kept::endMillis, capacity);
    }

    @Override
    public Notification publish(Channel channel, String kind, String data) {
        Notification.check(kind, data);
        long now = memory.nowMillis();
        Kept kept = channels.compute(channel, (same, old) -> {
            long number = Math.max(old == null ? 0 : old.newest().number() + 1, now * 1_000);
            Notification next = new Notification(channel, number, kind, data, Instant.ofEpochMilli(now));
            return old == null ? new Kept(number - 1, List.of(next)) : old.plus(next);
        });
        memory.signals().send(hints(channel));
        return Objects.requireNonNull(kept).newest();
    }

    @Override
    public Backlog since(Channel channel, long after) {
        Require.range("after", after, 0, Long.MAX_VALUE);
        @Nullable Kept kept = channels.get(channel);
        if (kept == null) {
            return Backlog.empty(after);
        }
        long from = after > kept.newest().number() ? 0 : after;
        return Backlog.of(
                kept.notifications().stream()
                        .filter(each -> each.number() > from)
                        .toList(),
                after,
                kept.floor());
    }

    @Override
    public long newest(Channel channel) {
        @Nullable Kept kept = channels.get(channel);
        return kept == null ? 0 : kept.newest().number();
    }

    @Override
    public Watch watch(Channel channel, Runnable hint) {
        return memory.signals().listen(hints(channel), hint);
    }

    private static String hints(Channel channel) {
        return "notification:" + channel.key();
    }
}
