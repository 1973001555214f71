package dev.stoa.web.console;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the console writes what the storefront does not have.
public final class Words {

    private static final double KILO = 1_024;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final int ENDING = 9;

    private Words() {}

    /// Such as `1,204`, `12.5` and `0.04`: two places below ten, one below a hundred.
    public static String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        double size = Math.abs(number);
        format.setMaximumFractionDigits(size < 10 ? 2 : size < 100 ? 1 : 0);
        return format.format(number);
    }

    /// As a field for numbers takes it: `1204` and `12.5`.
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// Such as `12.5 %`, of a share of 0 to 1.
    public static String percent(double share) {
        return decimal(share * 100) + " %";
    }

    /// Such as `4.3 MB`.
    public static String bytes(double bytes) {
        if (bytes < KILO) {
            return decimal(bytes) + " B";
        }
        return bytes < KILO * KILO ? decimal(bytes / KILO) + " kB" : decimal(bytes / KILO / KILO) + " MB";
    }

    /// Such as `3 d 4 h`, `12 min 5 s`, `10 min`, `20 s` and `0.4 s`.
    public static String lasting(Duration duration) {
        if (duration.toDays() > 0) {
            return both(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return both(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        if (duration.toMinutes() > 0) {
            return both(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : decimal(duration.toMillis() / 1_000.0) + " s";
    }

    private static String both(long large, String unit, int small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    /// Such as `21 Nov 2026 13:05`, in UTC as the console says once on each page.
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /// Such as `21 Nov 2026`.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// What tells an id apart from others of its time, such as `…c3395be1c`.
    public static String ending(String id) {
        return id.length() <= ENDING ? id : "…" + id.substring(id.length() - ENDING);
    }

    /// The word of a constant, as people write it: `free-shipping`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
