package dev.stoa.benchmarks.memory;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Table;
import dev.stoa.benchmarks.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the benchmarks of memory say.
public final class MemoryTables {

    private static final List<MemoryRow> ROWS = List.of(
            MemoryRow.beside("cache hit beside Caffeine", "CacheBench.hit", "CacheBench.floor", Target.ofFloor(0.7)),
            MemoryRow.beside(
                    "session find", "SessionBench.find:10000", "SessionBench.floor:10000", Target.ofFloor(0.5)),
            MemoryRow.beside("rate limit, fixed window", "RateLimitBench.fixedWindow", "RateLimitBench.floor"),
            MemoryRow.beside("rate limit, sliding window", "RateLimitBench.slidingWindow", "RateLimitBench.floor"),
            MemoryRow.beside("rate limit, sliding log of 100", "RateLimitBench.slidingLog", "RateLimitBench.floor"),
            MemoryRow.beside("rate limit, token bucket", "RateLimitBench.tokenBucket", "RateLimitBench.floor"),
            MemoryRow.beside("address judged, no rules", "SnapshotBench.noRule", ""),
            MemoryRow.beside("address judged by 10,000 rules", "SnapshotBench.address", ""),
            MemoryRow.beside("flag for a part of all", "SnapshotBench.flag", ""),
            MemoryRow.beside("cart, set a quantity", "CartBench.change:10000", "CartBench.floor:10000"),
            MemoryRow.beside("cart, read", "CartBench.read:10000", "CartBench.floor:10000"),
            MemoryRow.beside("product by slug", "ProductBench.bySlug:10000", "ProductBench.floor:10000"),
            MemoryRow.beside("counter, add", "CounterBench.add", "CounterBench.floor"),
            MemoryRow.within(
                    5, "ranking of 10,000, increment", "RankingBench.increment:10000", "RankingBench.floor:10000"),
            MemoryRow.within(3, "ranking of 10,000, rank", "RankingBench.rank:10000", ""),
            MemoryRow.within(3, "ranking of 10,000, top 10", "RankingBench.top:10000", ""),
            MemoryRow.beside("ranking of 10,000, 5 around", "RankingBench.around:10000", ""),
            MemoryRow.within(
                    5,
                    "ranking of 1,000,000, increment",
                    "RankingBench.increment:1000000",
                    "RankingBench.floor:1000000"),
            MemoryRow.within(3, "ranking of 1,000,000, rank", "RankingBench.rank:1000000", ""),
            MemoryRow.within(3, "ranking of 1,000,000, top 10", "RankingBench.top:1000000", ""),
            MemoryRow.beside("ranking of 1,000,000, 5 around", "RankingBench.around:1000000", ""),
            MemoryRow.within(
                    5,
                    "ranking of 10,000,000, increment",
                    "RankingBench.increment:10000000",
                    "RankingBench.floor:10000000"),
            MemoryRow.within(3, "ranking of 10,000,000, rank", "RankingBench.rank:10000000", ""),
            MemoryRow.within(3, "ranking of 10,000,000, top 10", "RankingBench.top:10000000", ""),
            MemoryRow.beside("ranking of 10,000,000, 5 around", "RankingBench.around:10000000", ""),
            MemoryRow.beside("lock, acquire and release", "LockBench.acquireAndRelease", "LockBench.floor"),
            MemoryRow.within(
                    2,
                    "job in 100s, 10,000 waiting: enqueue, claim, complete, beside a sorted map",
                    "JobBench.batch:10000",
                    "JobBench.floor:10000"),
            MemoryRow.beside(
                    "event in 100s: append, take, acknowledge, trim, beside a linked queue",
                    "EventBench.batch",
                    "EventBench.floor"),
            MemoryRow.beside("order placed, 1,000 SKUs", "OrderBench.spread", "OrderBench.floor"),
            MemoryRow.beside("order placed, one hot SKU", "OrderBench.hot", "OrderBench.floor"),
            MemoryRow.beside("search, 10,000 products", "ProductBench.search:10000", ""),
            MemoryRow.beside("search, 100,000 products", "ProductBench.search:100000", ""));

    /// Work, and the same with a tenth of the things.
    private static final List<Growth> GROWTH = List.of(
            new Growth("sessions, 100,000", "SessionBench.find:100000", "SessionBench.find:10000"),
            new Growth("carts, 100,000", "CartBench.change:100000", "CartBench.change:10000"),
            new Growth("product by slug, 100,000", "ProductBench.bySlug:100000", "ProductBench.bySlug:10000"),
            new Growth("job, 100,000 waiting", "JobBench.batch:100000", "JobBench.batch:10000"),
            new Growth("search, 100,000 products", "ProductBench.search:100000", "ProductBench.search:10000"));

    private record Growth(String work, String large, String small) {

        List<String> cells(Map<String, Double> nanos) {
            Target target = new Target("<= 1.30 times", times -> times <= 1.3);
            double now = nanos.getOrDefault(large, Double.NaN);
            double before = nanos.getOrDefault(small, Double.NaN);
            double times = now / before;
            return List.of(
                    work,
                    MemoryRow.time(now),
                    MemoryRow.time(before),
                    String.format(Locale.ROOT, "%.2f", times),
                    target.text(),
                    target.verdict(times));
        }
    }

    private MemoryTables() {}

    public static List<Table> run(Plan plan) {
        return of(MemoryRun.run(plan));
    }

    /// @param nanos by benchmark, as [MemoryRun] names them; rows whose benchmark is missing are left out
    public static List<Table> of(Map<String, Double> nanos) {
        List<List<String>> rows = new ArrayList<>();
        for (MemoryRow row : ROWS) {
            if (nanos.containsKey(row.benchmark())) {
                rows.add(row.cells(nanos));
            }
        }
        return List.of(
                new Table(
                        "In memory",
                        "JMH, one thread, time of one operation. Where no other floor is named it is counting or "
                                + "looking up in a `ConcurrentHashMap`.",
                        List.of("work", "time", "floor", "floor / time", "target", ""),
                        rows),
                growth(nanos));
    }

    private static Table growth(Map<String, Double> nanos) {
        List<List<String>> rows = GROWTH.stream()
                .filter(growth -> nanos.containsKey(growth.large()))
                .map(growth -> growth.cells(nanos))
                .toList();
        return new Table(
                "Growth",
                "The same work with ten times as much in the shop. Larger data misses the processor's caches more "
                        + "often, which the floors above do too.",
                List.of("work", "time", "with a tenth", "times", "target", ""),
                rows);
    }
}
