package dev.stoa.http.audience;

import dev.stoa.application.audience.AudienceNow;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The audience of these days, in UTC; today is not over.
///
/// @param online who was seen in the last five minutes
/// @param visitors everybody, within 2.5 %
/// @param customers who was signed in, exactly
/// @param days the last thirty, oldest first
@Serdeable
record AudienceJson(long online, ReachJson visitors, ReachJson customers, List<DayJson> days) {

    /// How many different ones came today, in the last 7 and in the last 30 days.
    @Serdeable
    record ReachJson(long day, long week, long month) {
        static ReachJson of(AudienceNow.Reach reach) {
            return new ReachJson(reach.day(), reach.week(), reach.month());
        }
    }

    /// @param date such as `2026-11-21`
    @Serdeable
    record DayJson(String date, long visitors, long customers) {
        static DayJson of(AudienceNow.Day day) {
            return new DayJson(day.date().toString(), day.visitors(), day.customers());
        }
    }

    static AudienceJson of(AudienceNow now) {
        return new AudienceJson(
                now.online(),
                ReachJson.of(now.visitors()),
                ReachJson.of(now.customers()),
                now.days().stream().map(DayJson::of).toList());
    }
}
