package dev.stoa.inmemory.audience;

import dev.stoa.domain.Require;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.HyperLogLog;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.Memory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// A sketch of 16 kB for each day and population.
public final class InMemoryUniqueVisitors implements UniqueVisitors {

    private static final int MAX_SPANS = 100;

    private final Memory memory;
    private final Map<Population, ConcurrentNavigableMap<LocalDate, Sketch>> populations = new ConcurrentHashMap<>();

    public InMemoryUniqueVisitors(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void visited(Population population, VisitorId visitor) {
        LocalDate today = LocalDate.ofInstant(memory.now(), ZoneOffset.UTC);
        ConcurrentNavigableMap<LocalDate, Sketch> days =
                populations.computeIfAbsent(population, name -> new ConcurrentSkipListMap<>());
        days.computeIfAbsent(today, day -> new Sketch()).add(HyperLogLog.hash(visitor));
        days.headMap(today.minusDays(REMEMBERED_DAYS)).clear();
    }

    @Override
    public long estimate(Population population, Days days) {
        return estimates(population, List.of(days)).getFirst();
    }

    @Override
    public List<Long> estimates(Population population, List<Days> spans) {
        memory.now();
        Require.range("spans count", spans.size(), 1, MAX_SPANS);
        ConcurrentNavigableMap<LocalDate, Sketch> days =
                populations.getOrDefault(population, new ConcurrentSkipListMap<>());
        return spans.stream()
                .map(span -> estimate(
                        days.subMap(span.first(), true, span.last(), true).values()))
                .toList();
    }

    private static long estimate(Collection<Sketch> sketches) {
        Sketch all = new Sketch();
        sketches.forEach(all::add);
        return all.estimate();
    }

    private static final class Sketch {

        private final byte[] ranks = new byte[HyperLogLog.REGISTERS];

        synchronized void add(long hash) {
            raise(HyperLogLog.register(hash), (byte) HyperLogLog.rank(hash));
        }

        void add(Sketch other) {
            byte[] theirs = other.copy();
            for (int register = 0; register < theirs.length; register++) {
                raise(register, theirs[register]);
            }
        }

        private void raise(int register, byte rank) {
            ranks[register] = (byte) Math.max(ranks[register], rank);
        }

        private synchronized byte[] copy() {
            return ranks.clone();
        }

        long estimate() {
            int[] byRank = new int[HyperLogLog.MAX_RANK + 1];
            for (byte rank : ranks) {
                byRank[rank]++;
            }
            return HyperLogLog.estimate(byRank);
        }
    }
}
