package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Profile;
import dev.stoa.benchmarks.Stores;
import dev.stoa.benchmarks.Table;
import dev.stoa.benchmarks.Target;
import dev.stoa.benchmarks.call.Shelves;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Puts load on a shop and on its floors by turns, and says how they compare.
public final class HttpRun {

    private static final int SOME = 10_000;
    private static final int MANY = 100_000;

    private final Plan plan;
    private final Stores stores;
    private final Consumer<String> progress;

    public HttpRun(Plan plan, Stores stores, Consumer<String> progress) {
        this.plan = plan;
        this.stores = stores;
        this.progress = progress;
    }

    public List<Table> run() {
        List<Table> tables = new ArrayList<>();
        List<List<String>> starts = new ArrayList<>(demo());
        for (Profile profile : plan.profiles()) {
            if (profile.onPostgres()) {
                progress.accept("putting %,d products into Postgres".formatted(MANY));
                Shelves.fill(stores.postgres(), MANY);
            }
            try (ServerProcess bare = bare(profile);
                    Shop shop = Shop.start(profile, stores, "off");
                    Shop limited = Shop.start(profile, stores, "on")) {
                starts.addAll(start(profile, shop.process()));
                tables.addAll(
                        profile == Profile.INMEMORY ? inMemory(shop, limited, bare) : on(profile, shop, limited, bare));
            }
        }
        tables.addFirst(new Table(
                "The demo",
                "From the start of the process to its first answer, without the cache of classes that `./stoa demo` "
                        + "keeps; memory resident after that answer.",
                List.of("what", "figure", "target", ""),
                starts));
        return tables;
    }

    private ServerProcess bare(Profile profile) {
        return ServerProcess.bare(
                profile.onRedis() ? stores.redis() : "", profile.onPostgres() ? stores.postgres() : "");
    }

    private List<Table> inMemory(Shop shop, Shop limited, ServerProcess bare) {
        importGoods(shop, 0, SOME);
        ShopCases cases = new ShopCases(Profile.INMEMORY, shop, bare);
        plan.recording(Profile.INMEMORY).ifPresent(shop.process()::record);
        Table some = table("HTTP, %,d products".formatted(SOME), "32 connections.", cases.all(limited));
        importGoods(shop, SOME, MANY);
        return List.of(some, table("HTTP, %,d products".formatted(MANY), "Ten times the products.", cases.ofCatalog()));
    }

    private List<Table> on(Profile profile, Shop shop, Shop limited, ServerProcess bare) {
        ShopCases cases = new ShopCases(profile, shop, bare);
        plan.recording(profile).ifPresent(shop.process()::record);
        return List.of(table(
                "HTTP on %s, %,d products".formatted(profile.word(), MANY),
                "32 connections. The stores share the machine with the shop and the load.",
                cases.all(limited)));
    }

    private void importGoods(Shop shop, int from, int to) {
        progress.accept("importing %,d products".formatted(to - from));
        shop.importGoods(from, to);
    }

    /// Alone on the machine, as somebody who tries it out has it.
    private static List<List<String>> demo() {
        try (ServerProcess demo = ServerProcess.demo()) {
            return figures("demo", demo, Target.atMost(1.5, "s"), Target.atMost(250, "MB"));
        }
    }

    private static List<List<String>> start(Profile profile, ServerProcess shop) {
        return figures("serve on " + profile.word(), shop, Target.NONE, Target.NONE);
    }

    private static List<List<String>> figures(String what, ServerProcess shop, Target start, Target memory) {
        double seconds = shop.startTime().toMillis() / 1_000.0;
        double megabytes = shop.residentMegabytes();
        return List.of(
                List.of(
                        "start, " + what,
                        String.format(Locale.ROOT, "%.2f s", seconds),
                        start.text(),
                        start.verdict(seconds)),
                List.of(
                        "memory, " + what,
                        String.format(Locale.ROOT, "%.0f MB", megabytes),
                        memory.text(),
                        memory.verdict(megabytes)));
    }

    private Table table(String title, String intro, List<HttpCase> cases) {
        List<List<String>> rows = new ArrayList<>();
        for (HttpCase each : cases) {
            progress.accept(each.work());
            rows.add(each.measure(plan));
        }
        return new Table(title, intro, HttpCase.HEAD, rows);
    }
}
