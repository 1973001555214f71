package dev.stoa.inmemory;

import dev.stoa.contracts.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// A fresh memory for one contract test.
public final class InMemoryBackend<P> implements Backend<P> {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    private final P port;

    public InMemoryBackend(Function<InMemoryAdapters, P> port) {
        this.port = port.apply(adapters);
    }

    @Override
    public P port() {
        return port;
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
        adapters.goDown();
    }
}
