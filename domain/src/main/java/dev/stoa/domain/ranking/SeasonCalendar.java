package dev.stoa.domain.ranking;

import dev.stoa.domain.InvalidInputException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days, ISO weeks and months of a place as seasons: `2026-02-14`, `2026-W07`, `2026-02`.
///
/// @param retention how long a finished season is kept
public record SeasonCalendar(ZoneId zone, Duration retention) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /// In UTC, kept for 400 days.
    public static final SeasonCalendar UTC = new SeasonCalendar(ZoneId.of("UTC"), Duration.ofDays(400));

    public Season day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    public Season week(Instant at) {
        return week(at.atZone(zone).toLocalDate());
    }

    public Season month(Instant at) {
        return month(YearMonth.from(at.atZone(zone)));
    }

    /// The day, week and month of a moment, and the season that never ends.
    public List<Season> at(Instant now) {
        return List.of(day(now), week(now), month(now), Season.ALL);
    }

    /// The season of this id: a day, week or month written as above, `day`, `week`, `month` for those of `now`,
    /// `all`, or else a named one.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if it is written like a day, week or month that does not exist
    public Season parse(String id, Instant now) {
        try {
            return switch (id) {
                case "all" -> Season.ALL;
                case "day" -> day(now);
                case "week" -> week(now);
                case "month" -> month(now);
                default -> written(id);
            };
        } catch (DateTimeException e) {
            throw new InvalidInputException("season", "range", id + " is not in the calendar");
        }
    }

    private Season written(String id) {
        Matcher week = WEEK.matcher(id);
        if (week.matches()) {
            return week(LocalDate.parse(week.group(1) + "-W" + week.group(2) + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }
        if (DAY.matcher(id).matches()) {
            return day(LocalDate.parse(id));
        }
        return MONTH.matcher(id).matches() ? month(YearMonth.parse(id)) : Season.named(id);
    }

    private Season day(LocalDate date) {
        return season(date.toString(), date, date.plusDays(1));
    }

    private Season week(LocalDate date) {
        LocalDate monday = date.with(WeekFields.ISO.dayOfWeek(), 1);
        String id =
                "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return season(id, monday, monday.plusWeeks(1));
    }

    private Season month(YearMonth month) {
        return season(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private Season season(String id, LocalDate first, LocalDate next) {
        ZonedDateTime end = next.atStartOfDay(zone);
        return new Season(
                id,
                first.atStartOfDay(zone).toInstant(),
                end.toInstant(),
                end.toInstant().plus(retention));
    }
}
