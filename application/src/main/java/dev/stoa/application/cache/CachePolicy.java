package dev.stoa.application.cache;

import dev.stoa.domain.InvalidInputException;
import java.time.Duration;

/// How one cache keeps and loads its values. Start from [#of] and change what differs.
///
/// @param ttl how long a value is right
/// @param jitter each value lives up to this part (0 to 0.5) shorter, so that those loaded together do not end
/// together
/// @param negativeTtl how long "there is none" is remembered; zero for not at all
/// @param staleOnError how long past its end a value may be served while it cannot be loaded; zero for never
/// @param earlyAt after this part (0 to 1) of a value's life its next reader has it loaded anew in the background;
/// 1 for
///     never
/// @param patience how long one reader of a stale value waits for a new one
/// @param timeout how long readers wait for a first value, and how long one process alone may load it
/// @param throttle how long nobody tries again after a failed load, while there is a stale value to serve
/// @param compressOver values of more bytes are compressed
/// @param maxBytes values of more bytes, uncompressed, are not cached
public record CachePolicy(
        Duration ttl,
        double jitter,
        Duration negativeTtl,
        Duration staleOnError,
        double earlyAt,
        Duration patience,
        Duration timeout,
        Duration throttle,
        int compressOver,
        int maxBytes) {

    public CachePolicy {
        if (jitter < 0 || jitter > 0.5 || earlyAt < 0 || earlyAt > 1) {
            throw new InvalidInputException("cache policy", "range", "jitter is 0 to 0.5 and earlyAt 0 to 1");
        }
        if (ttl.toMillis() < 1 || timeout.toMillis() < 1) {
            throw new InvalidInputException("cache policy", "range", "a time to live and a timeout of 1 ms at least");
        }
    }

    /// This time to live with a tenth of jitter, the same for negative results up to a minute, early refresh after
    /// four fifths, nothing stale.
    public static CachePolicy of(Duration ttl) {
        Duration negative = ttl.compareTo(Duration.ofMinutes(1)) < 0 ? ttl : Duration.ofMinutes(1);
        return new CachePolicy(
                ttl,
                0.1,
                negative,
                Duration.ZERO,
                0.8,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                4 << 10,
                1 << 20);
    }

    public CachePolicy withJitter(double part) {
        return new CachePolicy(
                ttl, part, negativeTtl, staleOnError, earlyAt, patience, timeout, throttle, compressOver, maxBytes);
    }

    public CachePolicy withNegativeTtl(Duration time) {
        return new CachePolicy(
                ttl, jitter, time, staleOnError, earlyAt, patience, timeout, throttle, compressOver, maxBytes);
    }

    public CachePolicy withStaleOnError(Duration time) {
        return new CachePolicy(
                ttl, jitter, negativeTtl, time, earlyAt, patience, timeout, throttle, compressOver, maxBytes);
    }

    public CachePolicy withEarlyRefresh(double part) {
        return new CachePolicy(
                ttl, jitter, negativeTtl, staleOnError, part, patience, timeout, throttle, compressOver, maxBytes);
    }

    public CachePolicy withWaiting(Duration patience, Duration timeout, Duration throttle) {
        return new CachePolicy(
                ttl, jitter, negativeTtl, staleOnError, earlyAt, patience, timeout, throttle, compressOver, maxBytes);
    }

    public CachePolicy withSizes(int compressOver, int maxBytes) {
        return new CachePolicy(
                ttl, jitter, negativeTtl, staleOnError, earlyAt, patience, timeout, throttle, compressOver, maxBytes);
    }
}
