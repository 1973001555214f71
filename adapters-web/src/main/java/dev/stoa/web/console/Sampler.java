package dev.stoa.web.console;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Keeps the figures of the last hour, taken every [#SECONDS].
@Singleton
public final class Sampler {

    /// How often [#sample] is to be called.
    public static final int SECONDS = 5;

    /// Over how long what comes one by one is averaged.
    private static final int SPAN_READINGS = 30 / SECONDS;

    private static final int MOST = 3_600 / SECONDS;

    private final Meters meters;
    private final PriceCurrency currency;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private final Deque<Figures> figures = new ArrayDeque<>();

    Sampler(Meters meters, PriceCurrency currency) {
        this.meters = meters;
        this.currency = currency;
    }

    /// Reads all meters once.
    public void sample() {
        Reading now = meters.read(Known.of(currency::get));
        synchronized (this) {
            if (!readings.isEmpty()) {
                figures.addLast(Figures.between(readings.getFirst(), now));
            }
            readings.addLast(now);
            trim(readings, SPAN_READINGS);
            trim(figures, MOST);
        }
    }

    private static void trim(Deque<?> deque, int most) {
        while (deque.size() > most) {
            deque.removeFirst();
        }
    }

    /// The figures taken after this moment, oldest first.
    synchronized List<Figures> since(Instant after) {
        return figures.stream().filter(each -> each.at() > after.toEpochMilli()).toList();
    }

    /// The newest; empty in the first seconds of a process.
    synchronized Optional<Figures> latest() {
        return Optional.ofNullable(figures.peekLast());
    }
}
