package dev.stoa.domain.ratelimit;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Duration;

/// How many calls are allowed in how much time. Windows are 1 ms to 31 days, limits 1 to 10^9.
///
/// A changed policy re-interprets the state it finds under its name and window; it never resets anybody to a full
/// quota.
public sealed interface LimitPolicy {

    /// Printable ASCII without quotes, because it goes into the `RateLimit-Policy` field.
    String name();

    /// The most that can be taken at once; a higher cost is refused for ever.
    long limit();

    Duration window();

    /// Counts per window aligned to the epoch. Cheapest; lets twice the limit through around a window's edge.
    record FixedWindow(String name, long limit, Duration window) implements LimitPolicy {
        public FixedWindow {
            checkPolicy(name, limit, window);
        }
    }

    /// Estimates the sliding count as `floor(previous * (1 - elapsed / window)) + current`. The default.
    /// Limit times window in milliseconds is at most 2^53, so that every backend's numbers hold the product.
    record SlidingWindow(String name, long limit, Duration window) implements LimitPolicy {
        public SlidingWindow {
            checkPolicy(name, limit, window);
            Require.range("limit", limit, 1, (1L << 53) / window.toMillis());
        }
    }

    /// Remembers each call, so that no window of any position holds more than the limit. For limits up to 1,000.
    record SlidingLog(String name, long limit, Duration window) implements LimitPolicy {
        public SlidingLog {
            checkPolicy(name, limit, window);
            Require.range("limit", limit, 1, 1_000);
        }
    }

    /// A bucket of `limit` tokens that refills evenly, `limit` tokens per `window`, run as GCRA
    /// (ITU-T I.371): one theoretical arrival time in microseconds.
    record TokenBucket(String name, long limit, Duration window) implements LimitPolicy {
        public TokenBucket {
            checkPolicy(name, limit, window);
            Require.range("limit", limit, 1, window.toNanos() / 1_000);
        }

        /// Microseconds that one token takes to refill.
        public long emissionMicros() {
            return window.toNanos() / 1_000 / limit;
        }
    }

    /// The algorithm's word in stores: `fixed`, `sliding`, `log` or `bucket`.
    default String kind() {
        return switch (this) {
            case FixedWindow unused -> "fixed";
            case SlidingWindow unused -> "sliding";
            case SlidingLog unused -> "log";
            case TokenBucket unused -> "bucket";
        };
    }

    private static void checkPolicy(String name, long limit, Duration window) {
        Require.text("policy name", name, 1, 64);
        if (!name.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\\')) {
            throw new InvalidInputException(
                    "policy name", "format", "policy name must be printable ASCII without quotes and blanks");
        }
        Require.range("limit", limit, 1, 1_000_000_000L);
        if (window.compareTo(Duration.ofMillis(1)) < 0 || window.compareTo(Duration.ofDays(31)) > 0) {
            throw new InvalidInputException("window", "range", "window must be 1 ms to 31 days, not " + window);
        }
    }
}
