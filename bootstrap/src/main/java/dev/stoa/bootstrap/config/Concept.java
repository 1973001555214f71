package dev.stoa.bootstrap.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What can be put on a backend of its own: `STOA_BACKENDS_<CONCEPT>`.
public enum Concept {
    SESSION(Duty.PLAIN),
    ACCESSLIST(Duty.PLAIN),
    OTP(Duty.PLAIN),
    CUSTOMER(Duty.MONEY_PATH),
    RATELIMIT(Duty.PLAIN),
    CACHE(Duty.PLAIN),
    CATALOG(Duty.RECORD),
    INVENTORY(Duty.MONEY_PATH),
    CART(Duty.PLAIN),
    ORDER(Duty.MONEY_PATH),
    COUPON(Duty.MONEY_PATH),
    CREDIT(Duty.MONEY_PATH),
    PAYMENT(Duty.MONEY_PATH),
    IDEMPOTENCY(Duty.MONEY_PATH),
    RANKING(Duty.PLAIN),
    COUNTER(Duty.PLAIN),
    LOCK(Duty.PLAIN),
    EVENT(Duty.PLAIN),
    NOTIFICATION(Duty.PLAIN),
    AUDIENCE(Duty.PLAIN),
    ACTIVITY(Duty.PLAIN),
    TAG(Duty.PLAIN),
    FEATURE(Duty.PLAIN),
    QUEUE(Duty.PLAIN);

    private enum Duty {
        /// A shop without it sells less well or to fewer, and says so.
        PLAIN,
        /// The system of record: never on Redis, which may lose what it acknowledged.
        RECORD,
        /// Commits together with the others, and so lives in one family with them.
        MONEY_PATH
    }

    private final Duty duty;

    Concept(Duty duty) {
        this.duty = duty;
    }

    /// The backends this concept has an adapter for, wired in `dev.stoa.bootstrap.wiring`.
    public Set<Backend> offered() {
        return duty == Duty.PLAIN ? Set.of(Backend.values()) : Set.of(Backend.INMEMORY, Backend.POSTGRES);
    }

    /// Why the backends that are not [#offered] are not; for people.
    public String whyNotElsewhere() {
        return switch (duty) {
            case PLAIN -> "";
            case RECORD -> "the system of record is never where acknowledged writes may be lost";
            case MONEY_PATH -> "orders, stock, credit and payments commit together, in one database";
        };
    }

    /// Whether there is no shop without it: a process that cannot reach it should get no traffic.
    public boolean isVital() {
        return duty != Duty.PLAIN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those that commit together, and so live in one family.
    static List<Concept> moneyPath() {
        return Stream.of(values())
                .filter(concept -> concept.duty == Duty.MONEY_PATH)
                .toList();
    }
}
