package dev.stoa.redis;

import dev.stoa.domain.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A small collection that every process keeps a copy of: one hash, with its revision under the empty field, and a
/// channel for whoever waits for a change. It never expires, so its revision never goes back; if the server loses
/// it, the next change is counted from the server's clock.
public final class WatchedHash {

    /// Begins a changing script. The hash is `KEYS[1]`, the channel the last of `args`.
    private static final String CHANGE = """
            local channel = table.remove(args)
            local function changed()
              local last = tonumber(redis.call('HGET', KEYS[1], '') or 0)
              local revision = string.format('%.0f', math.max(last + 1, now * 1000))
              redis.call('HSET', KEYS[1], '', revision)
              redis.call('PUBLISH', channel, '')
              return revision
            end
            """;

    private static final Script REVISION = Script.reading("return {redis.call('HGET', KEYS[1], '') or '0'}");

    private static final Script ALL = Script.reading("""
            return {string.format('%.0f', now), redis.call('HGET', KEYS[1], '') or '0', redis.call('HGETALL', KEYS[1])}
            """);

    private final Redis redis;
    private final List<String> keys;
    private final String channel;

    /// @param fields what the keys beside the hash are called, which scripts find after it
    public WatchedHash(Redis redis, String resource, String... fields) {
        String key = redis.key(resource, "all");
        this.redis = redis;
        this.keys = Stream.concat(Stream.of(key), Stream.of(fields).map(field -> key + ":" + field))
                .toList();
        this.channel = redis.channel(resource, "all");
    }

    /// What the hash held at one moment.
    ///
    /// @param now the server's time in milliseconds
    /// @param values by field
    public record Content(long now, long revision, Map<String, byte[]> values) {}

    /// A script for [#change] that calls `changed()` once with what it changes; the call returns the new
    /// revision.
    public static Script changing(String body) {
        return Script.changing(CHANGE + body);
    }

    public Reply change(Script script, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(channel);
        return redis.run(script, keys, all.toArray());
    }

    public long revision() {
        return redis.run(REVISION, keys).number(0);
    }

    public Content all() {
        Reply answer = redis.run(ALL, keys);
        Reply flat = answer.at(2);
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (int at = 0; at < flat.size(); at += 2) {
            values.put(flat.text(at), flat.bytes(at + 1));
        }
        values.remove("");
        return new Content(answer.number(0), answer.number(1), values);
    }

    public Watch watch(Runnable hint) {
        return redis.signals().listen(channel, hint);
    }
}
