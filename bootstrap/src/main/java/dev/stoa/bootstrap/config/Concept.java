package dev.stoa.bootstrap.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What can be put on a backend of its own: `STOA_BACKENDS_<CONCEPT>`.
public enum Concept {
    SESSION(false),
    OTP(false),
    CUSTOMER(true),
    RATELIMIT(false),
    CACHE(false),
    CATALOG(false),
    INVENTORY(true),
    CART(false),
    ORDER(true),
    COUPON(true),
    CREDIT(true),
    PAYMENT(true),
    IDEMPOTENCY(true),
    RANKING(false),
    COUNTER(false);

    private final boolean moneyPath;

    Concept(boolean moneyPath) {
        this.moneyPath = moneyPath;
    }

    /// The backends this concept has an adapter for, wired in `dev.stoa.bootstrap.wiring`.
    public Set<Backend> offered() {
        return Set.of(Backend.INMEMORY);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those that commit together, and so live in one family.
    static List<Concept> moneyPath() {
        return Stream.of(values()).filter(concept -> concept.moneyPath).toList();
    }
}
