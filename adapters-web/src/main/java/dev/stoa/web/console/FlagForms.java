package dev.stoa.web.console;

import dev.stoa.domain.Require;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.web.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Flags as forms hold them.
final class FlagForms {

    private static final double POINTS_PER_PERCENT = 100;
    private static final String NAME = "The name must be a word of a-z, 0-9 and -, at most 64 characters.";
    private static final String PERCENT = "The share must be a number of 0 to 100, with at most two places.";
    private static final String ON = "Choose on or off.";

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
        Fields fields = new Fields(form);
        Optional<FlagName> name = fields.need("name", "Type a name.", NAME, FlagName::new);
        Optional<String> about = fields.read(
                "description", "Say it in 500 characters.", text -> Require.text("description", text, 0, 500));
        Set<String> users = fields.parts("users", "[\\r\\n]+", "%s is no id.", FlagForms::key);
        Set<String> segments = fields.parts("segments", "[\\s,]+", "%s is no segment.", FlagForms::key);
        Optional<Boolean> on = fields.need(
                "enabled", ON, ON, text -> form.oneOf("enabled", "on", "off").equals("on"));
        Optional<Integer> points = fields.read("percent", PERCENT, FlagForms::basisPoints);
        return fields.whole(() -> new Flag(
                name.orElseThrow(),
                about.orElse(""),
                on.orElseThrow(),
                users,
                segments,
                points.orElse(Flag.ALL),
                version(form)));
    }

    private static String key(String text) {
        return Require.key("key", text);
    }

    private static int basisPoints(String percent) {
        int points = Fields.decimal(percent).movePointRight(2).intValueExact();
        return Require.range("percent", points, 0, Flag.ALL);
    }

    /// The same flag, on or off.
    static Flag turned(Flag flag, boolean on) {
        return new Flag(
                flag.name(), flag.description(), on, flag.users(), flag.segments(), flag.basisPoints(), flag.version());
    }

    /// What was typed, and what the flag is by now instead of what was seen.
    static Typed over(Form form, Optional<Flag> now) {
        Map<String, String> values = new HashMap<>(form.fields());
        values.put("version", now.map(flag -> Long.toString(flag.version())).orElse("0"));
        String said = now.map(flag ->
                        "it is %s now, for %s".formatted(flag.enabled() ? "on" : "off", FlagsPage.audience(flag)))
                .orElse("it was removed");
        return new Typed(
                values,
                Map.of(
                        "changed",
                        "Somebody changed %s first: %s. Save again to put this in its place."
                                .formatted(form.text("name"), said)));
    }

    /// 0 for a flag that is not there yet.
    private static long version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,16}") ? Long.parseLong(version) : 0;
    }
}
