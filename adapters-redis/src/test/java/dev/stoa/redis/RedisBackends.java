package dev.stoa.redis;

import dev.stoa.contracts.Backend;
import dev.stoa.redis.RedisBackend.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The backends one test has opened; closed when it ends.
public final class RedisBackends implements AutoCloseable {

    private final List<RedisBackend<?>> open = new ArrayList<>();
    private final Mode mode;

    public RedisBackends(Mode mode) {
        this.mode = mode;
    }

    public <P> Backend<P> open(Function<RedisAdapters, P> port) {
        RedisBackend<P> backend = new RedisBackend<>(mode, port);
        open.add(backend);
        return backend;
    }

    @Override
    public void close() {
        open.forEach(RedisBackend::close);
    }
}
