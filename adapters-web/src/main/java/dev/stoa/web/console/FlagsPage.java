package dev.stoa.web.console;

import dev.stoa.domain.feature.Flag;
import dev.stoa.web.Format;
import java.util.ArrayList;
import java.util.List;

/// All flags, and the features that have none.
public record FlagsPage(ConsoleFrame frame, List<Flag> flags, List<String> unset) {

    public FlagsPage {
        flags = List.copyOf(flags);
        unset = List.copyOf(unset);
    }

    /// For whom a flag is on, in words.
    public static String audience(Flag flag) {
        if (!flag.enabled()) {
            return "nobody";
        }
        if (flag.basisPoints() == Flag.ALL) {
            return "everybody";
        }
        List<String> parts = new ArrayList<>();
        if (flag.basisPoints() > 0) {
            parts.add(Words.percent(flag.basisPoints() / (double) Flag.ALL));
        }
        if (!flag.users().isEmpty()) {
            parts.add(Format.count(flag.users().size(), "customer", "customers"));
        }
        if (!flag.segments().isEmpty()) {
            parts.add(String.join(", ", flag.segments()));
        }
        return parts.isEmpty() ? "nobody" : String.join("; ", parts);
    }
}
