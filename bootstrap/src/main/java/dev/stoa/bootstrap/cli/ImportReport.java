package dev.stoa.bootstrap.cli;

import io.micronaut.json.tree.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// An import as people read it.
final class ImportReport {

    private ImportReport() {}

    /// @param job as the shop tells it
    static String text(JsonNode job) {
        JsonNode counts = job.get("counts");
        var text = new StringBuilder("%,d rows: %,d products created, %,d changed, %,d unchanged; %,d rejected"
                .formatted(
                        number(counts, "rows"),
                        number(counts, "created"),
                        number(counts, "changed"),
                        number(counts, "unchanged"),
                        number(counts, "rejected")));
        for (JsonNode reason : job.get("rejected").values()) {
            text.append("%n  %-28s %,8d  %s"
                    .formatted(reason.get("reason").getStringValue(), number(reason, "count"), lines(reason)));
        }
        JsonNode failure = job.get("failure");
        if (failure != null && failure.isString()) {
            text.append("%nfailed: %s".formatted(failure.getStringValue()));
        }
        return text.toString();
    }

    private static String lines(JsonNode reason) {
        JsonNode samples = reason.get("samples");
        String lines = StreamSupport.stream(samples.values().spliterator(), false)
                .map(sample -> sample.get("line").coerceStringValue())
                .collect(Collectors.joining(", "));
        return "lines " + lines + (samples.size() < number(reason, "count") ? ", ..." : "");
    }

    private static long number(JsonNode node, String field) {
        return node.get(field).getLongValue();
    }
}
