package dev.stoa.postgres;

import dev.stoa.contracts.Backend;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// The family in memory, which the others are compared with.
record Oracle<P>(MovableClock clock, P port) implements Backend<P> {

    static <P> Oracle<P> of(Function<InMemoryAdapters, P> port) {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        return new Oracle<>(clock, port.apply(new InMemoryAdapters(clock)));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void advance(Duration by) {
        clock.advance(by);
    }

    @Override
    public void goDown() {
        throw new UnsupportedOperationException("the oracle is always there");
    }
}
