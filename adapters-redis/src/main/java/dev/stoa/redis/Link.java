package dev.stoa.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.event.ClusterTopologyChangedEvent;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one connection to a Redis: opened when the server can be reached, however late, and opened again by itself.
///
/// The settings and their reasons are in `docs/backends.md`. Nothing is queued while disconnected and nothing is
/// sent twice: Lettuce's defaults repeat commands whose reply was lost.
final class Link implements AutoCloseable {

    /// The schemes that ask for a cluster client; every other Lettuce URL is taken as it is.
    private static final Pattern CLUSTER = Pattern.compile("^(rediss?)-cluster://");

    static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int REQUEST_QUEUE = 5_000;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /// A connection and its commands.
    record Open(StatefulConnection<String, byte[]> connection, RedisClusterAsyncCommands<String, byte[]> commands) {}

    /// Connections to all nodes, closed with the one they belong to.
    private record Nodes(
            StatefulConnection<String, byte[]> owner, List<StatefulRedisConnection<String, byte[]>> connections) {}

    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(() ->
                    Delay.fullJitter(SHORTEST_WAIT, LONGEST_WAIT, SHORTEST_WAIT.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    private final Timing timing;
    private final AbstractRedisClient client;
    private final Supplier<Open> connect;
    private final Supplier<Nodes> connectToAll;
    private final Supplier<StatefulRedisPubSubConnection<String, byte[]>> connectPubSub;
    private volatile @Nullable Open open;
    private volatile String obstacle = "";
    private volatile boolean closed;

    /// @param url `redis://`, `redis-sentinel://` or `redis-cluster://`; with TLS `rediss` instead of `redis`
    Link(String url, Timing timing) {
        this.timing = timing;
        Matcher scheme = CLUSTER.matcher(url);
        if (scheme.find()) {
            RedisClusterClient cluster = RedisClusterClient.create(resources, uri(scheme.replaceFirst("$1://")));
            cluster.setOptions(clusterOptions());
            client = cluster;
            connect = () -> {
                var connection = cluster.connect(CODEC);
                return new Open(connection, connection.async());
            };
            connectToAll = () -> {
                var nodes = cluster.connect(CODEC);
                return new Nodes(
                        nodes,
                        nodes.getPartitions().stream()
                                .map(node -> nodes.getConnection(node.getNodeId()))
                                .toList());
            };
            connectPubSub = () -> cluster.connectPubSub(CODEC);
        } else {
            RedisClient single = RedisClient.create(resources, uri(url));
            single.setOptions(options(ClientOptions.builder()).build());
            client = single;
            connect = () -> {
                var connection = single.connect(CODEC);
                return new Open(connection, connection.async());
            };
            connectToAll = () -> {
                var node = single.connect(CODEC);
                return new Nodes(node, List.of(node));
            };
            connectPubSub = () -> single.connectPubSub(CODEC);
        }
        if (!tryToConnect()) {
            keepTrying(this::tryToConnect);
        }
    }

    /// Tells a test of every command. Only connections made from now on tell, so it opens a new one.
    void listen(CommandListener listener) {
        client.addListener(listener);
        Open untold = open;
        open = connect.get();
        if (untold != null) {
            untold.connection().close();
        }
    }

    /// The connection if it is open now.
    Optional<Open> open() {
        Open now = open;
        return now != null && now.connection().isOpen() ? Optional.of(now) : Optional.empty();
    }

    /// Whether the server answers now; a connection that is open may lead to a server that is frozen.
    boolean answers() {
        try {
            return open().map(
                            each -> each.commands().ping().toCompletableFuture().join())
                    .isPresent();
        } catch (CompletionException | RedisException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        open().ifPresent(last -> last.connection().close());
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private boolean tryToConnect() {
        try {
            open = connect.get();
            return true;
        } catch (RedisException notYet) {
            obstacle = words(notYet);
            return false;
        }
    }

    /// What kept this from its first connection, in the server's or the system's words; empty if nothing did.
    String obstacle() {
        return obstacle;
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
            root = next;
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /// A connection of its own for what the server tells, if it can be opened now; from then on it comes back by
    /// itself.
    Optional<StatefulRedisPubSubConnection<String, byte[]>> tryPubSub() {
        try {
            return Optional.of(connectPubSub.get());
        } catch (RedisException notYet) {
            return Optional.empty();
        }
    }

    /// Opens a connection of its own to every node, masters and replicas, now or as soon as that can be done, and
    /// again when the cluster has others.
    void onEveryNode(Consumer<List<StatefulRedisConnection<String, byte[]>>> use) {
        AtomicReference<@Nullable Nodes> used = new AtomicReference<>();
        BooleanSupplier tryIt = () -> {
            synchronized (used) {
                return connectToAll(used, use);
            }
        };
        resources.eventBus().get().ofType(ClusterTopologyChangedEvent.class).subscribe(changed -> keepTrying(tryIt));
        keepTrying(tryIt);
    }

    private boolean connectToAll(
            AtomicReference<@Nullable Nodes> used, Consumer<List<StatefulRedisConnection<String, byte[]>>> use) {
        try {
            Nodes nodes = connectToAll.get();
            Nodes before = used.getAndSet(nodes);
            use.accept(nodes.connections());
            if (before != null) {
                before.owner().close();
            }
            return true;
        } catch (RedisException notYet) {
            return false;
        }
    }

    private void keepTrying(BooleanSupplier tryIt) {
        Thread.ofVirtual().name("redis-connect").start(() -> {
            while (!closed && !tryIt.getAsBoolean()) {
                LockSupport.parkNanos(timing.dice().nextLong(SHORTEST_WAIT.toNanos(), LONGEST_WAIT.toNanos()));
            }
        });
    }

    private static RedisURI uri(String url) {
        RedisURI uri = RedisURI.create(url);
        if (uri.getClientName() == null) {
            uri.setClientName("stoa");
        }
        uri.setTimeout(CONNECT_TIMEOUT);
        return uri;
    }

    private <B extends ClientOptions.Builder> B options(B builder) {
        builder.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REQUEST_QUEUE)
                .timeoutOptions(TimeoutOptions.enabled(timing.answer()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(KeepAliveOptions.builder()
                                .enable()
                                .idle(Duration.ofSeconds(5))
                                .interval(Duration.ofSeconds(5))
                                .count(3)
                                .build())
                        .build());
        return builder;
    }

    private ClusterClientOptions clusterOptions() {
        return options(ClusterClientOptions.builder())
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(3))
                        .enablePeriodicRefresh(Duration.ofSeconds(15))
                        .build())
                .build();
    }
}
