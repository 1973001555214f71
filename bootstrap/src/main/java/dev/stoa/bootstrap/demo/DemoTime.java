package dev.stoa.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// The time of the adapters in memory in a demo. Before it opens that lies behind the system's, so that the shop
/// can live through the weeks before; it only ever goes forward, and with the system's from the opening on.
public final class DemoTime implements InstantSource {

    /// So long ago a demo began.
    static final Duration PAST = Duration.ofDays(28);

    private final InstantSource system;

    /// In nanoseconds.
    private final AtomicLong behind = new AtomicLong(PAST.toNanos());

    private DemoTime(InstantSource system) {
        this.system = system;
    }

    /// The time of a demo that is not open yet.
    public static DemoTime longAgo(InstantSource system) {
        return new DemoTime(system);
    }

    @Override
    public Instant instant() {
        return system.instant().minusNanos(behind.get());
    }

    @Override
    public long millis() {
        return isBefore() ? instant().toEpochMilli() : system.millis();
    }

    /// Whether the demo is not open yet.
    boolean isBefore() {
        return behind.get() > 0;
    }

    /// The moment of the opening.
    Instant opening() {
        return system.instant();
    }

    /// Goes on to a moment before the opening; one that has passed changes nothing.
    void goOn(Instant moment) {
        long left = Duration.between(moment, system.instant()).toNanos();
        behind.updateAndGet(now -> left > 0 && left < now ? left : now);
    }

    void open() {
        behind.set(0);
    }
}
