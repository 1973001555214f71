package dev.stoa.redis;

import dev.stoa.redis.cache.RedisNearCache;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import java.net.SocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lets the server tell a near cache of every change, on a connection of its own to each node.
///
/// Lettuce does not ask for tracking again after it has reconnected, so this does. The near cache is on only while
/// every node has agreed to tell.
final class Tracking {

    private final RedisNearCache near;
    private final TrackingArgs asked;
    private final Set<StatefulConnection<?, ?>> silent = new HashSet<>();
    private Set<StatefulConnection<?, ?>> all = Set.of();

    /// @param prefix what the names of all keys of interest begin with
    Tracking(RedisNearCache near, String prefix) {
        this.near = near;
        this.asked = TrackingArgs.Builder.enabled().bcast().prefixes(prefix);
    }

    void start(List<StatefulRedisConnection<String, byte[]>> connections) {
        synchronized (this) {
            near.untracked();
            all = Set.copyOf(connections);
            silent.clear();
            silent.addAll(connections);
        }
        for (StatefulRedisConnection<String, byte[]> connection : connections) {
            connection.addListener(this::heard);
            connection.addListener(new RedisConnectionStateListener() {
                @Override
                public void onRedisConnected(RedisChannelHandler<?, ?> handler, SocketAddress address) {
                    ask(connection);
                }

                @Override
                public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
                    lost(connection);
                }
            });
            ask(connection);
        }
    }

    private void ask(StatefulRedisConnection<String, byte[]> connection) {
        connection.async().clientTracking(asked).thenAccept(agreed -> agreed(connection));
    }

    private synchronized void agreed(StatefulConnection<?, ?> connection) {
        if (connection.isOpen() && silent.remove(connection) && silent.isEmpty()) {
            near.tracked();
        }
    }

    /// One that others have taken the place of is of no interest.
    private synchronized void lost(StatefulConnection<?, ?> connection) {
        if (all.contains(connection)) {
            silent.add(connection);
            near.untracked();
        }
    }

    /// The names of the keys that changed, or nothing if the server was emptied.
    private void heard(PushMessage message) {
        if (!message.getType().equals("invalidate")) {
            return;
        }
        List<Object> content = message.getContent(StringCodec.UTF8::decodeKey);
        if (content.size() > 1 && content.get(1) instanceof List<?> names) {
            names.forEach(name -> near.changed(String.valueOf(name)));
        } else {
            near.flushed();
        }
    }
}
