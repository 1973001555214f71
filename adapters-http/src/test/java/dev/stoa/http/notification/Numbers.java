package dev.stoa.http.notification;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// A channel whose notifications are numbered from 1, and whose store can be away.
final class Numbers implements Notifications {

    static final Channel.Person ANN = new Channel.Person(new CustomerId("ann"));

    private final AtomicLong newest = new AtomicLong();
    volatile boolean isGap;
    volatile boolean isAway;
    volatile boolean isBroken;
    volatile Runnable hint = () -> {};
    int reads;

    @Override
    public Notification publish(Channel channel, String kind, String data) {
        Notification published = numbered(newest.incrementAndGet());
        hint.run();
        return published;
    }

    @Override
    public Backlog since(Channel channel, long after) {
        if (isAway) {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "away");
        }
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        reads++;
        return new Backlog(
                LongStream.rangeClosed(after + 1, newest.get())
                        .mapToObj(Numbers::numbered)
                        .toList(),
                isGap);
    }

    private static Notification numbered(long number) {
        return new Notification(ANN, number, "tick", "{}", Instant.EPOCH);
    }

    @Override
    public long newest(Channel channel) {
        return newest.get();
    }

    @Override
    public Watch watch(Channel channel, Runnable told) {
        this.hint = told;
        return () -> hint = () -> {};
    }
}
