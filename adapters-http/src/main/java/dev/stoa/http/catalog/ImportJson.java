package dev.stoa.http.catalog;

import dev.stoa.application.catalog.feed.ImportCounts;
import dev.stoa.application.catalog.feed.ImportStatus;
import dev.stoa.application.catalog.feed.Rejections;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How an import goes.
///
/// @param state `queued`, `running`, `done` or `failed`
/// @param dryRun whether the shop is left as it is, and the counts are what would become of the rows
/// @param progress 0 to 1
@Serdeable
record ImportJson(
        String id,
        String kind,
        String format,
        boolean dryRun,
        String state,
        double progress,
        CountsJson counts,
        List<RejectedJson> rejected,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    @Serdeable
    record CountsJson(long rows, long created, long changed, long unchanged, long rejected) {
        static CountsJson of(ImportCounts counts) {
            return new CountsJson(
                    counts.rows(), counts.created(), counts.changed(), counts.unchanged(), counts.rejected());
        }
    }

    /// @param count exact; `samples` are the first ones
    @Serdeable
    record RejectedJson(String reason, long count, List<SampleJson> samples) {
        static RejectedJson of(Rejections rejections) {
            return new RejectedJson(
                    rejections.reason(),
                    rejections.count(),
                    rejections.samples().stream()
                            .map(sample -> new SampleJson(sample.line(), sample.message()))
                            .toList());
        }
    }

    @Serdeable
    record SampleJson(long line, String message) {}

    static ImportJson of(ImportStatus status) {
        return new ImportJson(
                status.id().value(),
                "import",
                word(status.terms().format()),
                status.terms().dryRun(),
                word(status.state()),
                status.report().progress(),
                CountsJson.of(status.report().counts()),
                status.report().rejected().stream().map(RejectedJson::of).toList(),
                status.report().failure().orElse(null),
                status.createdAt(),
                status.finishedAt().orElse(null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
