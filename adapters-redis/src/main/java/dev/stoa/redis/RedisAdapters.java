package dev.stoa.redis;

import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.redis.ratelimit.RedisRateLimits;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The ports on Redis. Opens one shared connection and closes it.
public final class RedisAdapters implements AutoCloseable {

    /// The scheme that asks for a cluster client; every other Lettuce URL is taken as it is.
    private static final String CLUSTER = "redis-cluster://";

    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(250);
    private static final int REQUEST_QUEUE = 5_000;

    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(
                    () -> Delay.fullJitter(Duration.ofMillis(100), Duration.ofSeconds(1), 100, TimeUnit.MILLISECONDS))
            .build();
    private final AbstractRedisClient client;
    private final RateLimits rateLimits;

    /// @param url `redis://`, `rediss://`, `redis-sentinel://` or `redis-cluster://` with user, password and database
    /// @param prefix what every key begins with
    public RedisAdapters(String url, String prefix) {
        this(url, prefix, Optional.empty());
    }

    /// @param clock replaces the server's clock in tests
    RedisAdapters(String url, String prefix, Optional<InstantSource> clock) {
        Keys keys = new Keys(prefix);
        Redis redis;
        if (url.startsWith(CLUSTER)) {
            RedisClusterClient cluster = RedisClusterClient.create(resources, url.replace(CLUSTER, "redis://"));
            cluster.setOptions(clusterOptions());
            client = cluster;
            var connection = cluster.connect();
            redis = new Redis(connection, connection.async(), keys, clock);
        } else {
            RedisClient single = RedisClient.create(resources, url);
            single.setOptions(options(ClientOptions.builder()).build());
            client = single;
            var connection = single.connect();
            redis = new Redis(connection, connection.async(), keys, clock);
        }
        this.rateLimits = new RedisRateLimits(redis);
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /// Nothing is queued while disconnected and nothing is sent twice: Lettuce's defaults repeat commands whose reply
    /// was lost.
    private static <B extends ClientOptions.Builder> B options(B builder) {
        builder.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REQUEST_QUEUE)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT));
        return builder;
    }

    private static ClusterClientOptions clusterOptions() {
        return options(ClusterClientOptions.builder())
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(3))
                        .enablePeriodicRefresh(Duration.ofSeconds(15))
                        .build())
                .build();
    }
}
