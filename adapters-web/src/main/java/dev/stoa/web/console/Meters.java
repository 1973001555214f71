package dev.stoa.web.console;

import dev.stoa.application.audience.Visits;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.order.Takings;
import dev.stoa.application.order.Takings.Taken;
import dev.stoa.application.queue.Workers;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.QueueSizes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;

/// Reads everything that the overview shows: a few questions to backends, each of bounded work.
@Singleton
final class Meters {

    private static final int REST = 20;

    private final ShopMeters shop;
    private final RequestMeter requests;
    private final Caches caches;
    private final Limiter limiter;
    private final InstantSource clock;
    private Optional<Reading.Jobs> jobs = Optional.empty();
    private Instant jobsAgain = Instant.MIN;

    Meters(ShopMeters shop, RequestMeter requests, Caches caches, Limiter limiter, InstantSource clock) {
        this.shop = shop;
        this.requests = requests;
        this.caches = caches;
        this.limiter = limiter;
        this.clock = clock;
    }

    /// @param currency what revenue is counted in; empty if that cannot be known now
    Reading read(Optional<CurrencyUnit> currency) {
        Instant now = clock.instant();
        return new Reading(
                now,
                currency.flatMap(this::taken),
                Known.of(() -> shop.presence().count(Visits.VISITORS))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                requests.read(),
                caches.tally(),
                jobsNowAndThen(now),
                limiter.refusals().count());
    }

    /// What was taken in so far; empty if that cannot be known now.
    Optional<Taken> taken(CurrencyUnit currency) {
        return Known.of(() -> shop.takings().read(currency));
    }

    /// Some backends count what waits one by one: they are busy with it for a twentieth of the time at most.
    private synchronized Optional<Reading.Jobs> jobsNowAndThen(Instant now) {
        if (!now.isBefore(jobsAgain)) {
            jobs = Known.of(() -> jobs(now));
            jobsAgain = now.plus(Duration.between(now, clock.instant()).multipliedBy(REST));
        }
        return jobs;
    }

    private Reading.Jobs jobs(Instant now) {
        List<QueueSizes> sizes =
                shop.workers().queues().stream().map(shop.board()::sizes).toList();
        long waiting = sizes.stream()
                .flatMap(queue -> queue.oldest().stream())
                .mapToLong(oldest -> Duration.between(oldest, now).toMillis())
                .max()
                .orElse(0);
        return new Reading.Jobs(
                Math.max(0, waiting), sizes.stream().mapToLong(QueueSizes::dead).sum());
    }

    /// The meters that all processes of the shop share.
    @Singleton
    record ShopMeters(Takings takings, Presence presence, JobBoard board, Workers workers) {}
}
