package dev.stoa.contracts.notification;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Three channels, listened to from numbers that were seen and from beside them.
public final class NotificationsWalk implements Walk<Notifications> {

    private static final List<Channel> CHANNELS =
            List.of(new Channel.Person(new CustomerId("a")), new Channel.Topic("a"), new Channel.Topic("{*}\n\u0000é"));
    private static final List<String> KINDS = List.of("order_shipped", "x", "not a kind");
    private static final List<String> DATA = List.of("{}", "{\"text\": \"日本 \u0000\"}", "");

    @Override
    public List<Step<Notifications>> steps(Instant start) {
        List<Long> seen = new ArrayList<>(List.of(0L));
        Step<Notifications> publish = new Step<>("publish", (port, dice) -> {
            Notification published = port.publish(one(CHANNELS, dice), one(KINDS, dice), one(DATA, dice));
            seen.add(published.number());
            return published;
        });
        return List.of(
                publish,
                publish,
                new Step<>(
                        "since",
                        (port, dice) -> port.since(one(CHANNELS, dice), one(seen, dice) + dice.nextInt(3) - 1L)),
                new Step<>("newest", (port, dice) -> port.newest(one(CHANNELS, dice))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofSeconds(1),
                Notifications.LIFETIME.dividedBy(2),
                Notifications.LIFETIME.dividedBy(2).minusMillis(1));
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }
}
