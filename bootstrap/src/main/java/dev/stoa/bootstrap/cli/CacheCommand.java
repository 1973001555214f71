package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cache",
        description = "Shows how the caches of a running shop do, and clears them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class CacheCommand extends Group {

    private static final String PATH = "/api/v1/admin/cache";

    @Command(
            name = "stats",
            description = "Shows hits, misses and loads of each cache since the process that answers was started.",
            mixinStandardHelpOptions = true)
    int stats(@Mixin ShopOptions shop) {
        Answer caches = shop.operator().get(PATH).orFail("read the caches");
        Table table =
                new Table("CACHE", "HIT RATE", "HITS", "STALE", "MISSES", "LOADS", "FAILED", "REFUSED", "EVICTED");
        for (JsonNode cache : caches.items()) {
            table.row(
                    Cells.text(cache, "cache"),
                    rate(cache),
                    Cells.number(cache, "hits"),
                    Cells.number(cache, "stale"),
                    Cells.number(cache, "misses"),
                    Cells.number(cache, "loads"),
                    Cells.number(cache, "loadFailures"),
                    Cells.number(cache, "refused"),
                    Cells.number(cache, "evictions"));
        }
        shop.print(table.text("The shop has no caches."), caches.body());
        return Exit.DONE.code();
    }

    /// A cache that was never asked has none.
    private static String rate(JsonNode cache) {
        boolean unasked = Cells.number(cache, "hits").equals("0")
                && Cells.number(cache, "misses").equals("0");
        return unasked ? "-" : "%.1f%%".formatted(100 * cache.get("hitRate").getDoubleValue());
    }

    @Command(
            name = "clear",
            description = {
                "Deletes the cached values whose key matches. A key is the cache's name and an id, as in product:harbour-table-lamp;"
                        + " * stands for any text and ? for one character.",
                "Values come back when they are asked for; until then the shop is slower."
            },
            mixinStandardHelpOptions = true)
    int clear(
            @Mixin ShopOptions shop,
            @Mixin Consent consent,
            @Parameters(paramLabel = "PATTERN", description = "Such as 'product:*'; quote it for the shell.")
                    String pattern) {
        consent.requireSomebody();
        ShopClient operator = shop.operator();
        Answer answer = delete(operator, pattern, true);
        if (!consent.isDryRun() && answer.number("matched") > 0) {
            consent.ask("Clear %s".formatted(matching(answer)));
            answer = delete(operator, pattern, false);
        }
        String done = consent.isDryRun() ? "%s would be cleared." : "%s cleared.";
        shop.print(done.formatted(matching(answer)), answer.body());
        return Exit.DONE.code();
    }

    private static Answer delete(ShopClient operator, String pattern, boolean dryRun) {
        return operator.delete("%s?pattern=%s&dryRun=%s".formatted(PATH, ShopClient.encode(pattern), dryRun))
                .orFail("clear " + pattern);
    }

    private static String matching(Answer answer) {
        return Count.of(answer.number("matched"), "value") + " matching " + answer.text("pattern");
    }
}
