package dev.stoa.bootstrap.cli;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/// An import as people read it.
final class ImportReport {

    /// So many rows are shown of those rejected for one reason; `--json` has more of them.
    private static final int SAMPLES = 5;

    private final JsonNode job;
    private final JsonNode counts;
    private final boolean dryRun;

    /// @param job as the shop tells it
    ImportReport(JsonNode job) {
        this.job = job;
        this.counts = job.get("counts");
        this.dryRun = job.get("dryRun").getBooleanValue();
    }

    String text() {
        var text = new StringBuilder("%s: %s %s, %,d changed, %,d unchanged; %,d rejected"
                .formatted(
                        Count.of(count("rows"), "row"),
                        Count.of(count("created"), "product"),
                        dryRun ? "would be created" : "created",
                        count("changed"),
                        count("unchanged"),
                        count("rejected")));
        job.get("rejected").values().forEach(reason -> reason(text, reason));
        return text.toString();
    }

    private static void reason(StringBuilder text, JsonNode reason) {
        long left = number(reason, "count");
        text.append("%n%s: %,d".formatted(reason.get("reason").getStringValue(), left));
        for (JsonNode sample : reason.get("samples").values()) {
            if (left > number(reason, "count") - SAMPLES) {
                text.append("%n  line %d: %s".formatted(number(sample, "line"), Cells.plain(message(sample))));
                left--;
            }
        }
        if (left > 0) {
            text.append("%n  and %,d more".formatted(left));
        }
    }

    private static String message(JsonNode sample) {
        return sample.get("message").getStringValue();
    }

    /// What went wrong, in one sentence; empty if every row is in the shop.
    Optional<String> complaint() {
        JsonNode failure = job.get("failure");
        if (failure != null && failure.isString()) {
            return Optional.of("the import failed: " + Cells.plain(failure.getStringValue()));
        }
        if (count("rows") == 0) {
            return Optional.of("nothing was imported: the feed has no rows");
        }
        if (taken() == 0) {
            return Optional.of("nothing %s imported: everything was rejected".formatted(dryRun ? "would be" : "was"));
        }
        return Optional.of(count("rejected"))
                .filter(rejected -> rejected > 0)
                .map(rejected -> "%,d rejected of %s".formatted(rejected, Count.of(count("rows"), "row")));
    }

    /// Whether at least something of the feed is in the shop, or would be.
    boolean succeeded() {
        return !job.get("state").getStringValue().equals("failed") && taken() > 0;
    }

    private long taken() {
        return count("created") + count("changed") + count("unchanged");
    }

    private long count(String name) {
        return number(counts, name);
    }

    private static long number(JsonNode node, String field) {
        return node.get(field).getLongValue();
    }
}
