package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.stoa.bootstrap.fault.Eventually.eventually;

/// Feeds of lamps.
final class Feeds {

    /// Of every lamp.
    static final int STOCK = 1_000;

    /// Long enough for a process that imports it anew after another died.
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private Feeds() {}

    /// Has so many lamps of a series imported; their numbers begin with 0.
    ///
    /// @param more lines at the end
    /// @return the import's job
    static String upload(ShopProcess at, String series, int rows, String more) {
        String feed = IntStream.range(0, rows)
                .mapToObj(n ->
                        "%s-%d,%s lamp %d,9.99,GBP,Lighting,Lumen Works,%d\n".formatted(series, n, series, n, STOCK))
                .collect(Collectors.joining("", "sku,name,price,currency,category,merchant,stock\n", more));
        return TwoShops.operator(at)
                .upload("/api/v1/admin/imports", "text/csv", BodyPublishers.ofString(feed))
                .orFail("import")
                .text("jobId");
    }

    /// Waits until an import is done.
    static Answer imported(ShopProcess at, String job) {
        return eventually(
                "an import",
                PATIENCE,
                () -> report(at, job),
                report -> report.text("state").equals("done"));
    }

    private static Answer report(ShopProcess at, String job) {
        return TwoShops.operator(at).get("/api/v1/admin/jobs/" + job).orFail("follow the import");
    }

    /// 0 to 1, as the import said last.
    static double progress(ShopProcess at, String job) {
        return report(at, job).body().get("progress").getDoubleValue();
    }

    /// How often an import was begun.
    static int attempts(ShopProcess at, String job) {
        return TwoShops.operator(at)
                .get("/api/v1/admin/queues/import/jobs/" + job)
                .orFail("look at the import")
                .body()
                .get("attempts")
                .getIntValue();
    }

    /// How many rows of a feed the shop has now, whoever wrote them.
    static long inShop(Answer report) {
        return Stream.of("created", "changed", "unchanged")
                .mapToLong(how -> report.body().get("counts").get(how).getLongValue())
                .sum();
    }

    static Map<String, Long> counts(Answer report) {
        Map<String, Long> counts = new HashMap<>();
        report.body()
                .get("counts")
                .entries()
                .forEach(each -> counts.put(each.getKey(), each.getValue().getLongValue()));
        return counts;
    }
}
