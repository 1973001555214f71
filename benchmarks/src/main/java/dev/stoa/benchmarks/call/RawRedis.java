package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.List;
import java.util.function.Function;
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
        try (Wiretap tap = new Wiretap(url)) {
            long first = crowd.once(work);
            String end = "until-" + Crowd.name(first);
            connection.sync().exists(end);
            List<List<byte[]>> scripts = tap.scriptsUntil(end);
            int each = scripts.size() / Crowd.SEEN;
            if (each * Crowd.SEEN != scripts.size()) {
                throw new IllegalStateException("%,d calls ran %,d scripts".formatted(Crowd.SEEN, scripts.size()));
            }
            Wire[] wires = new Wire[scripts.size()];
            for (int i = 0; i < wires.length; i++) {
                wires[i] = new Wire(scripts.get(i), Crowd.name(first + i / each));
            }
            return n -> send(wires, (int) (n % Crowd.SEEN) * each, each, Crowd.name(n));
        }
    }

    /// Other work than that of scripts.
    Work plain(Function<RedisAsyncCommands<String, byte[]>, Work> work) {
        return work.apply(connection.async());
    }

    private String send(Wire[] wires, int from, int count, String name) {
        for (int i = from; i < from + count; i++) {
            wires[i].send(connection.async(), name).join();
        }
        return name;
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }
}
