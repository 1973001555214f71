package dev.stoa.http.audience;

import dev.stoa.domain.audience.Retention;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// How many of those who first came in each period came again, oldest first.
@Serdeable
record RetentionJson(List<CohortJson> data) {

    /// @param start the first day of the period, such as `2026-11-16`
    /// @param size how many first came then
    /// @param returned how many of them came in that period, in the next, and so on
    @Serdeable
    record CohortJson(String start, long size, List<Long> returned) {
        static CohortJson of(Retention retention) {
            return new CohortJson(retention.start().toString(), retention.size(), retention.returned());
        }
    }

    static RetentionJson of(List<Retention> cohorts) {
        return new RetentionJson(cohorts.stream().map(CohortJson::of).toList());
    }
}
