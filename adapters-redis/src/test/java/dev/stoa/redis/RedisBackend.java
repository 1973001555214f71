package dev.stoa.redis;

import dev.stoa.contracts.Backend;
import dev.stoa.servers.Plug;
import dev.stoa.servers.RedisProcess;
import dev.stoa.servers.TestServers;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A fresh key space on a shared Redis for one contract test, with a clock of its own.
public final class RedisBackend<P> implements Backend<P>, AutoCloseable {

    /// How the server of a contract run is set up.
    public enum Mode {
        STANDALONE,
        CLUSTER,
        SENTINEL;

        private URI server() {
            return this == CLUSTER ? TestServers.redisCluster() : TestServers.redis();
        }

        /// The server's URL with the plug in its place.
        private String through(int plug) {
            String url = server().toString().replaceFirst(":\\d+(/|$)", ":" + plug + "$1");
            return this == CLUSTER ? url.replaceFirst("^redis:", "redis-cluster:") : url;
        }
    }

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Mode mode;
    private final Plug plug;
    private final Optional<RedisProcess> sentinel;
    private final RedisAdapters adapters;
    private final P port;

    public RedisBackend(Mode mode, Function<RedisAdapters, P> port) {
        URI server = mode.server();
        this.mode = mode;
        this.plug = new Plug(server.getHost(), server.getPort());
        this.sentinel =
                mode == Mode.SENTINEL ? Optional.of(RedisProcess.sentinel(plug.port(), 1_000)) : Optional.empty();
        String url = sentinel.map(process -> "redis-sentinel://127.0.0.1:" + process.port() + "#stoa")
                .orElseGet(() -> mode.through(plug.port()));
        this.adapters = PatientRedis.adapters(url, "test-" + UUID.randomUUID(), () -> now);
        this.port = port.apply(adapters);
        awaitConnection();
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

    /// Returns when the client has noticed, so that no command is under way.
    @Override
    public void goDown() {
        plug.pull();
        while (adapters.isConnected()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// What stands between the client and the server.
    Plug plug() {
        return plug;
    }

    void loseScripts() {
        URI server = mode.server();
        try (var client = RedisClient.create("redis://" + server.getAuthority());
                var connection = client.connect()) {
            connection.sync().scriptFlush();
        }
    }

    void awaitConnection() {
        while (!adapters.isConnected()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        adapters.close();
        sentinel.ifPresent(RedisProcess::close);
        plug.close();
    }
}
