package dev.stoa.application.ratelimit;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitPolicy.FixedWindow;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingLog;
import dev.stoa.domain.ratelimit.LimitPolicy.SlidingWindow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every limited action of the shop. What guards an account or money is refused while nobody counts.
public enum LimitRule {
    /// Exchanging a passcode for a session, by address.
    LOGIN(OnOutage.DENY) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new SlidingWindow("login", 30, Duration.ofMinutes(10)));
        }
    },
    /// Signing in to the console, by address. Operators get in while nobody counts, for then they are needed.
    CONSOLE(OnOutage.LOCAL) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new SlidingLog("console", 10, Duration.ofMinutes(10)));
        }
    },
    /// Asking for a passcode, by address.
    PASSCODE(OnOutage.DENY) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new SlidingLog("passcode", 10, HOUR));
        }
    },
    /// Sending a passcode to one recipient, whoever asks.
    PASSCODE_RECIPIENT(OnOutage.DENY) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(
                    new SlidingLog("passcode-recipient-10m", 3, Duration.ofMinutes(10)),
                    new SlidingLog("passcode-recipient-1h", 5, HOUR));
        }
    },
    /// Trying coupon codes, by caller.
    COUPON(OnOutage.DENY) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new SlidingLog("coupon", 10, HOUR));
        }
    },
    /// Placing orders, by caller.
    ORDER(OnOutage.LOCAL) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new SlidingWindow("order", 30L * tier.factor(), Duration.ofMinutes(1)));
        }
    },
    /// Making carts, by address.
    CART(OnOutage.LOCAL) {
        @Override
        public List<LimitPolicy> policies(LimitTier tier) {
            return List.of(new FixedWindow("cart", 60L * tier.factor(), Duration.ofMinutes(1)));
        }
    };

    private static final Duration HOUR = Duration.ofHours(1);

    private final OnOutage onOutage;

    LimitRule(OnOutage onOutage) {
        this.onOutage = onOutage;
    }

    /// What holds for callers of a tier; names are distinct.
    public abstract List<LimitPolicy> policies(LimitTier tier);

    public OnOutage onOutage() {
        return onOutage;
    }

    /// @throws InvalidInputException naming the rules there are
    public static LimitRule named(String word) {
        return Stream.of(values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "rule",
                        "format",
                        "rule must be one of "
                                + Stream.of(values()).map(LimitRule::word).collect(Collectors.joining(", "))));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
