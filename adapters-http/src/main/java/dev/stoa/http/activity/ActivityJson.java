package dev.stoa.http.activity;

import dev.stoa.domain.activity.Activity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// What somebody did lately, the newest first.
@Serdeable
record ActivityJson(List<Entry> data) {

    /// @param subject a product's slug, the words searched for, or a device
    @Serdeable
    record Entry(String subject, Instant at) {}

    static ActivityJson of(List<Activity> activities) {
        return new ActivityJson(activities.stream()
                .map(activity -> new Entry(activity.subject().value(), activity.at()))
                .toList());
    }
}
