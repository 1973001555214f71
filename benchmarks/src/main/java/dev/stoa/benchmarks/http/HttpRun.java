package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.Table;
import dev.stoa.benchmarks.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Puts load on a shop and on the bare server by turns, and says how they compare.
public final class HttpRun {

    private static final int SOME = 10_000;
    private static final int MANY = 100_000;
    private static final List<String> HEAD =
            List.of("request", "per second", "p50 ms", "p99 ms", "bare per second", "ratio", "target", "");

    private final Plan plan;
    private final Consumer<String> progress;

    public HttpRun(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public List<Table> run() {
        List<Table> tables = new ArrayList<>();
        try (ServerProcess bare = ServerProcess.bare();
                Shop shop = Shop.start("off")) {
            tables.add(footprint(shop));
            progress.accept("importing %,d products".formatted(SOME));
            shop.importGoods(0, SOME);
            ShopCases cases = ShopCases.of(shop);
            tables.add(compare("HTTP, %,d products".formatted(SOME), "32 connections.", cases.all(), shop, bare));
            progress.accept("importing %,d products".formatted(MANY - SOME));
            shop.importGoods(SOME, MANY);
            tables.add(compare(
                    "HTTP, %,d products".formatted(MANY), "Ten times the products.", cases.ofCatalog(), shop, bare));
        }
        return tables;
    }

    private Table footprint(Shop shop) {
        double seconds = shop.process().startTime().toMillis() / 1_000.0;
        long megabytes = shop.process().residentMegabytes();
        Target start = Target.atMost(1.5, "s");
        Target memory = Target.atMost(250, "MB");
        return new Table(
                "The demo",
                "From the start of the process to its first answer, without the cache of classes that `./stoa demo` "
                        + "keeps; memory resident after that answer.",
                List.of("what", "figure", "target", ""),
                List.of(
                        List.of(
                                "start",
                                String.format(Locale.ROOT, "%.2f s", seconds),
                                start.text(),
                                start.verdict(seconds)),
                        List.of("memory", megabytes + " MB", memory.text(), memory.verdict((double) megabytes))));
    }

    private Table compare(String title, String intro, List<HttpCase> cases, Shop shop, ServerProcess bare) {
        List<List<String>> rows = new ArrayList<>();
        for (HttpCase each : cases) {
            progress.accept(each.work());
            int port = shop.process().port();
            LoadResult warm = LoadGenerator.run(port, plan.httpWarmup(), each.scripts());
            Script floor = Script.get("/bare/" + warm.bytes());
            LoadGenerator.run(bare.port(), plan.httpWarmup(), i -> floor);
            List<LoadResult> own = new ArrayList<>();
            List<LoadResult> beside = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                own.add(round(port, each.scripts()));
                beside.add(round(bare.port(), i -> floor));
            }
            rows.add(each.cells(LoadResult.median(own), LoadResult.median(beside)));
        }
        return new Table(title, intro, HEAD, rows);
    }

    private LoadResult round(int port, IntFunction<Script> scripts) {
        return LoadGenerator.run(port, plan.httpRound(), scripts);
    }
}
