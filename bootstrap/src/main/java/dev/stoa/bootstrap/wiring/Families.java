package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Demo;
import dev.stoa.bootstrap.config.PostgresSettings;
import dev.stoa.bootstrap.config.RedisSettings;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.bootstrap.demo.DemoTime;
import dev.stoa.domain.BackendException;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import dev.stoa.postgres.PostgresSchema;
import dev.stoa.redis.RedisAdapters;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The families of adapters. Only those that some concept is on are connected; they outlive everything that uses
/// them.
///
/// Postgres must be there when a shop starts, because its schema is looked at. Redis may come later.
public final class Families implements AutoCloseable {

    private final Optional<DemoTime> demoTime;
    private final InMemoryAdapters memory;
    private final Optional<PostgresPool> pool;
    private final Optional<PostgresAdapters> postgres;
    private final Optional<RedisAdapters> redis;

    private Families(Optional<DemoTime> demoTime, Optional<PostgresPool> pool, Optional<RedisAdapters> redis) {
        this.demoTime = demoTime;
        this.memory =
                new InMemoryAdapters(demoTime.<InstantSource>map(time -> time).orElseGet(InstantSource::system));
        this.pool = pool;
        this.postgres = pool.map(connections -> new PostgresAdapters(connections, new SecureRandom()));
        this.redis = redis;
    }

    /// @throws StartFailedException if Postgres cannot be reached or its schema is not what this version needs
    public static Families connect(StoaConfig config) {
        return new Families(
                Optional.of(config.demo()).filter(Demo::isFilled).map(demo -> DemoTime.longAgo(InstantSource.system())),
                config.postgres().map(Families::postgres),
                config.redis().map(Families::redis));
    }

    private static PostgresPool postgres(PostgresSettings settings) {
        PostgresAddress address = settings.address();
        address.obstacle().ifPresent(words -> {
            throw failed("Postgres at %s cannot be used: %s".formatted(settings.where(), words));
        });
        try {
            bringUpToDate(settings, new PostgresSchema(address));
        } catch (BackendException e) {
            throw failed("Postgres at %s: %s".formatted(settings.where(), e.getMessage()));
        }
        return new PostgresPool(address, settings.pool(), Background::isHere);
    }

    private static void bringUpToDate(PostgresSettings settings, PostgresSchema schema) {
        if (settings.migrate()) {
            schema.migrate();
            return;
        }
        List<String> pending = schema.pending();
        if (!pending.isEmpty()) {
            throw failed("the schema in Postgres at %s lacks %s; run stoa migrate"
                    .formatted(settings.where(), String.join(", ", pending)));
        }
    }

    private static StartFailedException failed(String sentence) {
        return new StartFailedException(List.of("STOA_POSTGRES_URL: " + sentence));
    }

    private static RedisAdapters redis(RedisSettings settings) {
        return new RedisAdapters(settings.url().value(), settings.prefix());
    }

    /// That of the memory in a demo; in any other shop the memory has the system's time.
    public Optional<DemoTime> demoTime() {
        return demoTime;
    }

    public InMemoryAdapters memory() {
        return memory;
    }

    public RedisAdapters redis() {
        return redis.orElseThrow();
    }

    public PostgresAdapters postgres() {
        return postgres.orElseThrow();
    }

    /// Whether a family answers now.
    public boolean answers(Backend backend) {
        return switch (backend) {
            case INMEMORY -> memory.isUp();
            case REDIS -> redis().answers();
            case POSTGRES -> pool.orElseThrow().answers();
        };
    }

    @Override
    public void close() {
        redis.ifPresent(RedisAdapters::close);
        postgres.ifPresent(PostgresAdapters::close);
        pool.ifPresent(PostgresPool::close);
    }
}
