package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Few feeds of few pieces.
public final class FeedFilesWalk implements Walk<FeedFiles> {

    private static final List<String> FEEDS = List.of("a", "a:0", "a\u00000", "日本");
    private static final int PIECES = 3;

    @Override
    public List<Step<FeedFiles>> steps(Instant start) {
        return List.of(
                new Step<>("put", (files, dice) -> {
                    files.put(feed(dice), dice.nextInt(PIECES), new byte[] {(byte) dice.nextInt()});
                    return "put";
                }),
                new Step<>(
                        "read",
                        (files, dice) -> files.read(feed(dice), dice.nextInt(PIECES))
                                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))),
                new Step<>("remove", (files, dice) -> {
                    files.remove(feed(dice));
                    return "removed";
                }));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofDays(1), FeedFiles.KEPT.minusMillis(1), FeedFiles.KEPT);
    }

    private static FeedId feed(Random dice) {
        return new FeedId(FEEDS.get(dice.nextInt(FEEDS.size())));
    }
}
