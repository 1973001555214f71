package dev.stoa.web.console;

import dev.stoa.application.order.Takings.Taken;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// How the shop did in the half minute before one moment; null is what could not be known.
///
/// Orders, revenue, who is online and jobs are the whole shop's. Requests, cache and refused calls are this
/// process's.
///
/// @param at milliseconds since the epoch
/// @param orders paid per minute
/// @param revenue per minute, in major units
/// @param online now
/// @param requests answered per second
/// @param p95 so many milliseconds or less took 95 of 100 requests, estimated
/// @param hitRate per cent of what the caches were asked for
/// @param oldestJob seconds since the oldest ready job became ready
/// @param deadLetters now
/// @param limited calls refused per minute
@Serdeable
record Figures(
        long at,
        @Nullable Double orders,
        @Nullable Double revenue,
        @Nullable Double online,
        @Nullable Double requests,
        @Nullable Double p95,
        @Nullable Double hitRate,
        @Nullable Double oldestJob,
        @Nullable Double deadLetters,
        @Nullable Double limited) {

    private static final double MINUTE = 60_000;

    static Figures between(Reading before, Reading now) {
        Instant at = now.at();
        double millis = Math.max(1, at.toEpochMilli() - before.at().toEpochMilli());
        long asked = now.cache().asked() - before.cache().asked();
        return new Figures(
                at.toEpochMilli(),
                perMinute(taken(before, now, Figures::orders), millis),
                perMinute(taken(before, now, Figures::revenue), millis),
                now.online().isPresent() ? (double) now.online().getAsLong() : null,
                (now.answered().count() - before.answered().count()) * 1_000 / millis,
                Percentile.between(before.answered(), now.answered(), .95),
                asked <= 0 ? null : (now.cache().found() - before.cache().found()) * 100.0 / asked,
                now.jobs().map(jobs -> jobs.waitingMillis() / 1_000.0).orElse(null),
                now.jobs().map(jobs -> (double) jobs.dead()).orElse(null),
                (now.limited() - before.limited()) * MINUTE / millis);
    }

    private static @Nullable Double perMinute(@Nullable Double more, double millis) {
        return more == null ? null : more * MINUTE / millis;
    }

    private static @Nullable Double taken(
            Reading before, Reading now, BiFunction<Taken, Taken, @Nullable Double> difference) {
        return before.taken().isPresent() && now.taken().isPresent()
                ? difference.apply(before.taken().get(), now.taken().get())
                : null;
    }

    private static Double orders(Taken before, Taken now) {
        return (double) (now.orders() - before.orders());
    }

    /// Readings of two currencies, as when the first product comes, tell nothing together.
    private static @Nullable Double revenue(Taken before, Taken now) {
        return now.revenue().isSameCurrency(before.revenue())
                ? now.revenue().minus(before.revenue()).getAmount().doubleValue()
                : null;
    }
}
