package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lettuce as it comes, on one shared connection.
final class RawRedis implements AutoCloseable {

    private static final Pattern EVALSHA = Pattern.compile("cmdstat_evalsha:calls=(\\d+),usec=(\\d+)");

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final RedisURI url;

    RawRedis(String address) {
        url = RedisURI.create(address);
        client = RedisClient.create(url);
        connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    /// What the server has spent on scripts.
    record Spent(long calls, long micros) {

        /// Microseconds of one call since then.
        double perCallSince(Spent before) {
            return (micros - before.micros) / (double) (calls - before.calls);
        }
    }

    Spent spent() {
        Matcher found = EVALSHA.matcher(connection.sync().info("commandstats"));
        return found.find()
                ? new Spent(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)))
                : new Spent(0, 0);
    }

    /// The same calls as the work makes, seen on their way to the server, with the driver alone.
    Work likewise(Crowd crowd, Work work) {
        List<List<Wire>> seen = new ArrayList<>();
        try (Wiretap tap = new Wiretap(url)) {
            for (int caller = 0; caller < Crowd.CALLERS; caller++) {
                seen.add(wires(tap, crowd, caller, work));
            }
        }
        return (caller, n) -> {
            String name = Crowd.name(n);
            for (Wire wire : seen.get(caller)) {
                wire.send(connection.async(), name).join();
            }
        };
    }

    private List<Wire> wires(Wiretap tap, Crowd crowd, int caller, Work work) {
        long n = crowd.next() + caller;
        try {
            work.call(caller, n);
        } catch (Exception e) {
            throw new IllegalStateException("a call failed: " + e, e);
        }
        String end = "until-" + Crowd.name(n);
        connection.sync().exists(end);
        List<Wire> wires = tap.scriptsUntil(end).stream()
                .map(words -> new Wire(words, Crowd.name(n)))
                .toList();
        if (wires.isEmpty()) {
            throw new IllegalStateException("the call runs no script");
        }
        return wires;
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }
}
