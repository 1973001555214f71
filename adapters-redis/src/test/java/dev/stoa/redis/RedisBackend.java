package dev.stoa.redis;

import dev.stoa.contracts.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A fresh key space on a shared Redis for one contract test, with a clock of its own.
public final class RedisBackend<P> implements Backend<P>, AutoCloseable {

    /// How the server of a contract run is set up; each is started once for all tests.
    public enum Mode {
        STANDALONE,
        CLUSTER;

        private String url(int port) {
            return switch (this) {
                case STANDALONE -> "redis://127.0.0.1:" + port;
                case CLUSTER -> "redis-cluster://127.0.0.1:" + port;
            };
        }
    }

    private static final RedisServerProcess STANDALONE = RedisServerProcess.standalone();
    private static final RedisServerProcess CLUSTER = RedisServerProcess.cluster();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(STANDALONE::close));
        Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close));
    }

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Plug plug;
    private final RedisAdapters adapters;
    private final P port;

    public RedisBackend(Mode mode, Function<RedisAdapters, P> port) {
        this.plug = new Plug((mode == Mode.CLUSTER ? CLUSTER : STANDALONE).port());
        this.adapters = new RedisAdapters(mode.url(plug.port()), "test-" + UUID.randomUUID(), Optional.of(() -> now));
        this.port = port.apply(adapters);
    }

    @Override
    public P port() {
        return port;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public void goDown() {
        plug.pull();
    }

    @Override
    public void close() {
        adapters.close();
        plug.pull();
    }
}
