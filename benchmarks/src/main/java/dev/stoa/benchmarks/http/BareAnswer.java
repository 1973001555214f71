package dev.stoa.benchmarks.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;

/// A constant of about a wanted size, in records like those of the shop's answers.
@Serdeable
public record BareAnswer(List<Item> data) {

    private static final int ITEM = 290;

    /// About 290 bytes of JSON, or as many as its description is longer.
    @Serdeable
    public record Item(
            String id,
            String sku,
            String slug,
            String name,
            String description,
            long amount,
            String currency,
            boolean available,
            long version) {}

    static BareAnswer ofSize(int bytes) {
        int items = Math.max(1, bytes / (ITEM + 10));
        int description = Math.max(0, 60 + (bytes - items * ITEM) / items);
        return new BareAnswer(
                IntStream.range(0, items).mapToObj(i -> item(description)).toList());
    }

    private static Item item(int description) {
        return new Item(
                "prd_0192f0c1a2b37c4d8e9f0a1b2c3d4e5f",
                "SKU-123456",
                "red-vintage-mug-123456",
                "red vintage mug 123456",
                "x".repeat(description),
                1_299,
                "GBP",
                true,
                1);
    }
}
