package dev.stoa.redis;

import dev.stoa.redis.Link.Open;
import dev.stoa.redis.RedisFacts.Sample;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks a Redis about itself without changing or slowing anything: a bounded part of the keys is walked and
/// weighed.
final class RedisExamination {

    private static final int PAGES = 20;
    private static final int PAGE = 250;
    private static final int WEIGHED = 400;
    private static final int SLOW = 16;

    private final RedisClusterAsyncCommands<String, byte[]> redis;

    private RedisExamination(RedisClusterAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    /// @param clock of this machine, to compare the server's with
    static Optional<RedisFacts> of(Link link, String prefix, InstantSource clock) {
        return link.open().map(Open::commands).flatMap(commands -> new RedisExamination(commands).facts(prefix, clock));
    }

    private Optional<RedisFacts> facts(String prefix, InstantSource clock) {
        return allowed(() -> ahead(clock))
                .map(ahead -> new RedisFacts(
                        allowed(this::info).orElse(Map.of()),
                        allowed(() -> join(redis.configGet("appendfsync", "cluster-require-full-coverage")))
                                .orElse(Map.of()),
                        allowed(this::slow).orElse(List.of()),
                        ahead,
                        allowed(() -> samples(prefix)).orElse(Map.of())));
    }

    /// Empty if this user may not ask that.
    private static <T> Optional<T> allowed(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (CompletionException | RedisException e) {
            return Optional.empty();
        }
    }

    private static <T> T join(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    private Duration ahead(InstantSource clock) {
        Instant before = clock.instant();
        List<byte[]> time = join(redis.time());
        Duration halfway = Duration.between(before, clock.instant()).dividedBy(2);
        Instant there = Instant.ofEpochSecond(number(time.get(0)), number(time.get(1)) * 1_000);
        return Duration.between(before.plus(halfway), there);
    }

    private static long number(byte[] text) {
        return Long.parseLong(text(text));
    }

    private static String text(Object bytes) {
        return bytes instanceof byte[] text ? new String(text, StandardCharsets.UTF_8) : String.valueOf(bytes);
    }

    private Map<String, String> info() {
        return join(redis.info())
                .lines()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first));
    }

    /// An entry has its number, its time, how many microseconds it took and its words.
    private List<String> slow() {
        return join(redis.slowlogGet(SLOW)).stream()
                .map(entry -> (List<?>) entry)
                .sorted(Comparator.comparingLong((List<?> entry) -> -(Long) entry.get(2)))
                .map(entry -> "%s %.1f ms"
                        .formatted(text(((List<?>) entry.get(3)).getFirst()), (Long) entry.get(2) / 1_000.0))
                .toList();
    }

    private Map<String, Sample> samples(String prefix) {
        Map<String, Sample> samples = new HashMap<>();
        ScanArgs page = ScanArgs.Builder.limit(PAGE).match(prefix + ":*");
        KeyScanCursor<String> cursor = join(redis.scan(ScanCursor.INITIAL, page));
        for (int pages = 1; true; pages++) {
            weigh(cursor.getKeys(), prefix.length() + 1, samples);
            if (cursor.isFinished() || pages == PAGES) {
                return samples;
            }
            cursor = join(redis.scan(cursor, page));
        }
    }

    private void weigh(List<String> keys, int start, Map<String, Sample> samples) {
        for (String key : keys) {
            String resource = key.substring(start).replaceFirst(":.*", "");
            Sample soFar = samples.getOrDefault(resource, new Sample(0, 0, 0));
            Sample one = soFar.keys() < WEIGHED
                    ? new Sample(
                            1,
                            records(key),
                            Optional.ofNullable(join(redis.memoryUsage(key))).orElse(0L))
                    : new Sample(1, 0, 0);
            samples.put(resource, soFar.plus(one));
        }
    }

    /// Sessions and carts share keys: the hash of the bodies has one field each, and what lies beside it is for
    /// finding them. Everything else has a key of its own.
    private long records(String key) {
        if (key.endsWith(":bodies") || (key.contains(":cart:") && !key.endsWith(":ends") && !key.endsWith(":idle"))) {
            return "hash".equals(join(redis.type(key))) ? join(redis.hlen(key)) : 1;
        }
        return key.contains(":session:") ? 0 : 1;
    }
}
