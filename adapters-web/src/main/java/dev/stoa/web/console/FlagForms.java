package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.web.Form;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Flags as forms hold them.
final class FlagForms {

    private static final double POINTS_PER_PERCENT = 100;

    private FlagForms() {}

    static Map<String, String> of(Flag flag) {
        return Map.of(
                "name", flag.name().value(),
                "description", flag.description(),
                "enabled", flag.enabled() ? "on" : "off",
                "percent", Words.plain(flag.basisPoints() / POINTS_PER_PERCENT),
                "users", String.join("\n", flag.users()),
                "segments", String.join(" ", flag.segments()),
                "version", Long.toString(flag.version()));
    }

    /// The flag as it is to be, at the version that was seen.
    static Flag read(Form form) {
        return new Flag(
                new FlagName(form.text("name")),
                form.text("description"),
                form.text("enabled").equals("on"),
                words(form.text("users"), "[\\r\\n]+"),
                words(form.text("segments"), "[\\s,]+"),
                basisPoints(form.text("percent")),
                version(form));
    }

    /// The same flag, on or off.
    static Flag turned(Flag flag, boolean on) {
        return new Flag(
                flag.name(), flag.description(), on, flag.users(), flag.segments(), flag.basisPoints(), flag.version());
    }

    /// 0 for a flag that is not there yet.
    private static long version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,16}") ? Long.parseLong(version) : 0;
    }

    private static Set<String> words(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static int basisPoints(String percent) {
        try {
            BigDecimal points = new BigDecimal(percent.isEmpty() ? "100" : percent).movePointRight(2);
            return points.intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInputException(
                    "percent", "format", "percent must be a number of 0 to 100 with at most two places");
        }
    }
}
