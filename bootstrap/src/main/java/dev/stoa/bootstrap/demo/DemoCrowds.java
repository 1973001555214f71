package dev.stoa.bootstrap.demo;

import dev.stoa.application.audience.Visits;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.InMemoryAdapters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Four weeks in which people came, so that who came back has something to show.
@Singleton
final class DemoCrowds {

    private static final int DAYS = 28;
    private static final int MOST_NEW = 8;
    private static final int FEWEST_PASSING = 40;
    private static final int MOST_PASSING = 90;

    private final UniqueVisitors visitors;
    private final ActiveUsers users;

    DemoCrowds(InMemoryAdapters memory) {
        this.visitors = memory.uniqueVisitors();
        this.users = memory.activeUsers();
    }

    void plan(Agenda agenda, RandomGenerator dice) {
        for (int day = 0; day < DAYS; day++) {
            int today = day;
            agenda.at(agenda.opening().minus(Duration.ofDays(DAYS - day)), () -> come(today, dice));
        }
    }

    /// @param today 0 for the first day
    private void come(int today, RandomGenerator dice) {
        for (int first = 0; first <= today; first++) {
            for (int customer = 0; customer < MOST_NEW; customer++) {
                if (comes(today - first, dice)) {
                    customer("cus_past_%d_%d".formatted(first, customer));
                }
            }
        }
        IntStream.range(0, dice.nextInt(FEWEST_PASSING, MOST_PASSING))
                .forEach(passing ->
                        visitors.visited(Visits.VISITORS, new VisitorId("vis_past_%d_%d".formatted(today, passing))));
    }

    /// Fewer and fewer come back, and those who did not come on their first day may still.
    private static boolean comes(int age, RandomGenerator dice) {
        double chance = age == 0 ? 0.7 : 0.4 / (1 + age / 5.0);
        return dice.nextDouble() < chance;
    }

    private void customer(String id) {
        VisitorId customer = new VisitorId(id);
        visitors.visited(Visits.VISITORS, customer);
        users.active(Visits.CUSTOMERS, customer);
    }
}
