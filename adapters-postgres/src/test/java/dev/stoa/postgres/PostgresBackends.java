package dev.stoa.postgres;

import dev.stoa.contracts.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The backends one test has opened; closed when it ends.
public final class PostgresBackends implements AutoCloseable {

    private final List<PostgresBackend<?>> open = new ArrayList<>();

    public <P> Backend<P> open(Function<PostgresAdapters, P> port) {
        PostgresBackend<P> backend = new PostgresBackend<>(port);
        open.add(backend);
        return backend;
    }

    @Override
    public void close() {
        open.forEach(PostgresBackend::close);
    }
}
