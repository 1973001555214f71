package dev.stoa.application.catalog.feed;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts what becomes of the rows while others ask.
final class Tally {

    /// What became of a product.
    enum Result {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private static final int MAX_MESSAGE = 300;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, List<Rejections.Sample>> samples = new TreeMap<>();
    private final Map<Result, Long> results = new EnumMap<>(Result.class);
    private long rows;
    private long rejected;

    synchronized void row() {
        rows++;
    }

    synchronized void add(Result result) {
        results.merge(result, 1L, Long::sum);
    }

    void reject(long line, InvalidInputException invalid) {
        reject(line, invalid.faults().getFirst());
    }

    synchronized void reject(long line, Fault fault) {
        String reason =
                (fault.field() + "-" + fault.code()).toLowerCase(Locale.ROOT).replace(' ', '-');
        rejected++;
        counts.merge(reason, 1L, Long::sum);
        List<Rejections.Sample> kept = samples.computeIfAbsent(reason, r -> new ArrayList<>());
        if (kept.size() < Rejections.MAX_SAMPLES) {
            kept.add(new Rejections.Sample(line, cut(fault.message())));
        }
    }

    /// So many characters at most, none of them broken.
    private static String cut(String message) {
        String sound = Utf8.isWellFormed(message) ? message : message.replaceAll("\\p{Cs}", "?");
        return sound.codePointCount(0, sound.length()) <= MAX_MESSAGE
                ? sound
                : sound.substring(0, sound.offsetByCodePoints(0, MAX_MESSAGE));
    }

    synchronized ImportCounts counts() {
        return new ImportCounts(
                rows,
                results.getOrDefault(Result.CREATED, 0L),
                results.getOrDefault(Result.CHANGED, 0L),
                results.getOrDefault(Result.UNCHANGED, 0L),
                rejected);
    }

    /// The commonest reason first.
    synchronized List<Rejections> rejections() {
        return counts.entrySet().stream()
                .map(entry -> new Rejections(
                        entry.getKey(), entry.getValue(), samples.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingLong(Rejections::count).reversed().thenComparing(Rejections::reason))
                .toList();
    }
}
