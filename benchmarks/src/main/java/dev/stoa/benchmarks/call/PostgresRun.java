package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Stores;
import dev.stoa.benchmarks.Table;
import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The ports on Postgres beside JDBC alone.
public final class PostgresRun {

    private final Plan plan;
    private final Stores stores;
    private final Consumer<String> progress;

    public PostgresRun(Plan plan, Stores stores, Consumer<String> progress) {
        this.plan = plan;
        this.stores = stores;
        this.progress = progress;
    }

    public Table run() {
        try (RawPostgres raw = new RawPostgres(stores.postgres());
                PostgresPool pool = new PostgresPool(
                        new PostgresAddress(stores.postgres(), "", ""), RawPostgres.CONNECTIONS, () -> false)) {
            PostgresAdapters adapters = new PostgresAdapters(pool, new SecureRandom());
            Crowd crowd = new Crowd();
            List<List<String>> rows = new ArrayList<>();
            for (PostgresCase each : PostgresCases.all()) {
                progress.accept(each.row().work() + ", on Postgres");
                Work own = each.call().apply(adapters);
                Work floor = each.plain().map(raw::plain).orElseGet(() -> raw.likewise(crowd, each.call()));
                rows.add(new CallCase(each.row(), own, floor).measure(plan, crowd));
            }
            return new Table(
                    "Ports on Postgres",
                    "%d virtual threads on %d connections. The floor is JDBC alone, on a pool of as many, with the same "
                                    .formatted(Crowd.CALLERS, RawPostgres.CONNECTIONS)
                            + "statements and values. Jobs and events are handed over against receipts, which no "
                            + "statement can be run again with: they stand beside plain tables (jobs: INSERT, UPDATE "
                            + "of rows found by FOR UPDATE SKIP LOCKED, DELETE; events: INSERT, SELECT of a range, "
                            + "UPDATE of a position). Of both, so many are told by the second, and the times are of "
                            + "the calls together; all callers share one queue and one topic.",
                    CallCase.HEAD,
                    rows);
        }
    }
}
