package dev.stoa.redis.counter;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Pending counts on Redis: one open and at most one sealed batch, in one slot. Sealing renames the one to the
/// other.
public final class RedisCounters implements Counters {

    private static final int MAX_KEYS = 1_000;

    /// The most keys of a batch. A batch is flushed within seconds; this many mean that nobody does.
    private static final int CAPACITY = 1_000_000;

    /// Larger batches are read in pages: they change no more.
    private static final int AT_ONCE = 5_000;

    private final Redis redis;
    private final Supplier<BatchId> ids;
    private final List<String> keys;

    /// @param ids new ids, for batches that nobody has named: the first one, those after a loss of data, and the
    ///     next when others have confirmed one while it was read
    public RedisCounters(Redis redis, Supplier<BatchId> ids) {
        this.redis = redis;
        this.ids = ids;
        String base = redis.key("counter", "all");
        this.keys = List.of(base + ":open", base + ":sealed");
    }

    @Override
    public void add(CounterKey key, long delta) {
        Require.range("delta", delta, -MAX, MAX);
        String added = redis.run(CounterScripts.ADD, keys, key, delta, ids.get(), CAPACITY)
                .text(0);
        switch (added) {
            case "range" -> throw new InvalidInputException("delta", "range", "%s would pass 2^53".formatted(key));
            case "full" ->
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE, "no room for more counts: %d kept".formatted(CAPACITY));
            default -> {}
        }
    }

    @Override
    public List<CounterBatch> pending(List<CounterKey> asked) {
        Require.range("key count", asked.size(), 0, MAX_KEYS);
        List<Object> arguments = new ArrayList<>(List.of(ids.get()));
        arguments.addAll(asked);
        return redis.run(CounterScripts.PENDING, keys, arguments.toArray())
                .replies()
                .map(batch -> pending(asked, batch))
                .toList();
    }

    private static CounterBatch pending(List<CounterKey> asked, Reply batch) {
        Map<CounterKey, Long> counts = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            String count = batch.text(i + 1);
            if (!count.isEmpty()) {
                counts.put(asked.get(i), Long.valueOf(count));
            }
        }
        return new CounterBatch(new BatchId(batch.text(0)), counts);
    }

    @Override
    public Optional<CounterBatch> seal(BatchId next) {
        Reply sealed = redis.run(CounterScripts.SEAL, keys, next, AT_ONCE);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        String name = sealed.text(0);
        Map<CounterKey, Long> deltas = new HashMap<>();
        if (sealed.has(1)) {
            collect(sealed.at(1), deltas);
        } else if (!collectAll(name, deltas)) {
            return seal(ids.get());
        }
        return Optional.of(new CounterBatch(new BatchId(name), deltas));
    }

    /// Returns false if the batch was confirmed meanwhile.
    private boolean collectAll(String name, Map<CounterKey, Long> deltas) {
        String cursor = "0";
        do {
            Reply page = redis.run(CounterScripts.PAGE, keys, cursor, name, AT_ONCE);
            if (page.isEmpty()) {
                return false;
            }
            cursor = page.text(0);
            collect(page.at(1), deltas);
        } while (!cursor.equals("0"));
        return true;
    }

    private static void collect(Reply fields, Map<CounterKey, Long> deltas) {
        for (int i = 0; i < fields.size(); i += 2) {
            String key = fields.text(i);
            if (!key.isEmpty()) {
                int end = key.indexOf(':');
                deltas.put(new CounterKey(key.substring(0, end), key.substring(end + 1)), fields.number(i + 1));
            }
        }
    }

    @Override
    public boolean confirm(BatchId batch) {
        return redis.run(CounterScripts.CONFIRM, keys, batch).number(0) == 1;
    }
}
