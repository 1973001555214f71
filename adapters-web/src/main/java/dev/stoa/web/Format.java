package dev.stoa.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/// How pages write money, times and numbers. Times are in UTC.
public final class Format {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private Format() {}

    /// Such as `£1,048.00`, `−£5.00` and `CHF 12.50`.
    public static String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        String symbol = money.getCurrencyUnit().getSymbol(Locale.UK);
        String gap = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? "\u00a0" : "";
        return (money.isNegative() ? "−" : "")
                + symbol
                + gap
                + format.format(money.getAmount().abs());
    }

    /// A reason as a sentence: `the cart is empty` becomes `The cart is empty.`
    public static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1) + ".";
    }

    /// Such as `21 Nov 2026`.
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /// Such as `21 Nov 2026, 13:05 UTC`.
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /// Such as `1,204`.
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /// Such as `1 item` and `1,204 items`.
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /// When it is worth trying again, such as `in 45 seconds`, `in 20 minutes` or `in about an hour`.
    public static String soon(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        long minutes = (seconds + 59) / 60;
        long hours = (minutes + 59) / 60;
        if (seconds < 120) {
            return "in " + count(seconds, "second", "seconds");
        }
        if (minutes < 50) {
            return "in " + count(minutes, "minute", "minutes");
        }
        return hours == 1 ? "in about an hour" : "in about " + number(hours) + " hours";
    }

    /// How long something still lasts, such as `6 days` or `40 minutes`; rounded down, at least a minute.
    public static String left(Duration duration) {
        if (duration.toDays() > 0) {
            return count(duration.toDays(), "day", "days");
        }
        if (duration.toHours() > 0) {
            return count(duration.toHours(), "hour", "hours");
        }
        return count(Math.max(1, duration.toMinutes()), "minute", "minutes");
    }
}
