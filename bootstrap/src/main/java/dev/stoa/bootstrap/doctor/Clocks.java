package dev.stoa.bootstrap.doctor;

import java.time.Duration;
import java.util.Locale;

/// Whether a store and this machine agree on the time. The store's clock decides when things expire.
final class Clocks {

    private static final Duration NOTICEABLE = Duration.ofSeconds(1);
    private static final Duration HARMFUL = Duration.ofSeconds(30);

    private Clocks() {}

    static Finding compared(String store, Duration ahead) {
        String about = store + " clock";
        String seen = "the server is %s %s this machine"
                .formatted(
                        ahead.abs().toString().substring(2).toLowerCase(Locale.ROOT),
                        ahead.isNegative() ? "behind" : "ahead of");
        if (ahead.abs().compareTo(NOTICEABLE) < 0) {
            return Finding.fine(about, "agrees with this machine");
        }
        String advice = "let both follow NTP; sessions, passcodes and offers end by the server's clock";
        return ahead.abs().compareTo(HARMFUL) < 0
                ? Finding.warning(about, seen, advice)
                : Finding.problem(about, seen, advice);
    }
}
