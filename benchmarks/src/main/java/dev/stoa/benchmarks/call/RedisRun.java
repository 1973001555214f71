package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Stores;
import dev.stoa.benchmarks.Table;
import dev.stoa.benchmarks.Target;
import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.benchmarks.call.RawRedis.Spent;
import dev.stoa.redis.RedisAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The ports on Redis beside Lettuce alone, and what the server itself spends on them.
public final class RedisRun {

    private final Plan plan;
    private final Stores stores;
    private final Consumer<String> progress;

    public RedisRun(Plan plan, Stores stores, Consumer<String> progress) {
        this.plan = plan;
        this.stores = stores;
        this.progress = progress;
    }

    public Table run() {
        try (RedisAdapters adapters = new RedisAdapters(stores.redis(), "bench");
                RawRedis raw = new RawRedis(stores.redis())) {
            Crowd crowd = new Crowd();
            List<List<String>> rows = new ArrayList<>();
            for (RedisCase each : RedisCases.all()) {
                progress.accept(each.row().work() + ", on Redis");
                rows.add(measure(each, each.call().apply(adapters), raw, crowd));
            }
            List<String> head = new ArrayList<>(CallCase.HEAD);
            head.addAll(List.of("µs of the server", "target", ""));
            return new Table(
                    "Ports on Redis",
                    "%d virtual threads. The floor is Lettuce alone, on one connection, running the same scripts with "
                                    .formatted(Crowd.CALLERS)
                            + "the same arguments. The server's time is that of one script, from its own statistics. Jobs "
                            + "and events are handed over against receipts, which no script can be sent again with: "
                            + "jobs stand beside a plain list (RPUSH, LPOP; nothing is acknowledged), events beside a "
                            + "plain stream with a group (XADD, XREADGROUP, XACK). Of both, so many are told by the "
                            + "second, and the times are of the calls together; all callers share one queue and one "
                            + "topic.",
                    head,
                    rows);
        }
    }

    private List<String> measure(RedisCase each, Work own, RawRedis raw, Crowd crowd) {
        Work floor = each.plain().map(raw::plain).orElseGet(() -> raw.likewise(crowd, own));
        Spent before = raw.spent();
        List<String> cells = new ArrayList<>(new CallCase(each.row(), own, floor).measure(plan, crowd));
        double micros = raw.spent().perCallSince(before);
        Target target = each.server();
        cells.addAll(List.of(String.format(Locale.ROOT, "%.1f", micros), target.text(), target.verdict(micros)));
        return cells;
    }
}
