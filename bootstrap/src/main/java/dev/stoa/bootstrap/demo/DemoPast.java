package dev.stoa.bootstrap.demo;

import dev.stoa.application.audience.Visits;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Four weeks in which people came to a shop in memory before it opened, so that who came back has something to
/// show.
public final class DemoPast {

    private static final int DAYS = 28;
    private static final int MOST_NEW = 8;
    private static final int FEWEST_PASSING = 40;
    private static final int MOST_PASSING = 90;

    private final UniqueVisitors visitors;
    private final ActiveUsers users;
    private final RandomGenerator dice;

    private DemoPast(InMemoryAdapters adapters, RandomGenerator dice) {
        this.visitors = adapters.uniqueVisitors();
        this.users = adapters.activeUsers();
        this.dice = dice;
    }

    /// Adapters that have seen these weeks. Their time goes on with the system's from now.
    public static InMemoryAdapters lived(InstantSource system, RandomGenerator dice) {
        AtomicReference<Duration> behind = new AtomicReference<>(Duration.ofDays(DAYS));
        InMemoryAdapters adapters = new InMemoryAdapters(() -> system.instant().minus(behind.get()));
        DemoPast past = new DemoPast(adapters, dice);
        for (int day = 0; day < DAYS; day++) {
            behind.set(Duration.ofDays(DAYS - day));
            past.live(day);
        }
        behind.set(Duration.ZERO);
        return adapters;
    }

    /// @param today 0 for the first day
    private void live(int today) {
        for (int first = 0; first <= today; first++) {
            for (int customer = 0; customer < MOST_NEW; customer++) {
                if (comes(today - first)) {
                    customer("cus_past_%d_%d".formatted(first, customer));
                }
            }
        }
        IntStream.range(0, dice.nextInt(FEWEST_PASSING, MOST_PASSING))
                .forEach(passing ->
                        visitors.visited(Visits.VISITORS, new VisitorId("vis_past_%d_%d".formatted(today, passing))));
    }

    /// Fewer and fewer come back, and those who did not come on their first day may still.
    private boolean comes(int age) {
        double chance = age == 0 ? 0.7 : 0.4 / (1 + age / 5.0);
        return dice.nextDouble() < chance;
    }

    private void customer(String id) {
        VisitorId customer = new VisitorId(id);
        visitors.visited(Visits.VISITORS, customer);
        users.active(Visits.CUSTOMERS, customer);
    }
}
