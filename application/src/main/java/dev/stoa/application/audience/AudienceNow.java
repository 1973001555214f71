package dev.stoa.application.audience;

import java.time.LocalDate;
import java.util.List;

/// The audience of these days, in UTC; today is not over.
///
/// @param online who was seen in the last five minutes
/// @param visitors everybody, estimated
/// @param customers who was signed in, exactly
/// @param days the last thirty, oldest first
public record AudienceNow(long online, Reach visitors, Reach customers, List<Day> days) {

    /// How many different ones came today, in the last 7 and in the last 30 days.
    public record Reach(long day, long week, long month) {}

    public record Day(LocalDate date, long visitors, long customers) {}

    public AudienceNow {
        days = List.copyOf(days);
    }
}
