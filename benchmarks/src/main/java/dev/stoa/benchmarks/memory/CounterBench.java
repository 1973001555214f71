package dev.stoa.benchmarks.memory;

import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Counting a view of one of 1,000 products, beside adders in a map.
@State(Scope.Benchmark)
public class CounterBench {

    private final Counters counters = new InMemoryAdapters().counters();
    private final ConcurrentHashMap<CounterKey, LongAdder> adders = new ConcurrentHashMap<>();
    private final CounterKey[] keys = Picks.of(1_000, i -> new CounterKey("views", "SKU-" + i), CounterKey[]::new);
    private int next;

    @Benchmark
    public LongAdder floor() {
        LongAdder adder = adders.computeIfAbsent(key(), key -> new LongAdder());
        adder.increment();
        return adder;
    }

    @Benchmark
    public void add() {
        counters.add(key(), 1);
    }

    private CounterKey key() {
        return keys[++next % keys.length];
    }
}
