package dev.stoa.domain.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Utf8;
import java.time.Instant;
import java.util.List;

/// Where something stands in a list, for indexes and for cursors. Descending lists walk the same order backwards.
///
/// @param number compared first
/// @param text compared second, in byte order
/// @param id compared last, in byte order
public record SortKey(long number, String text, String id) implements Comparable<SortKey> {

    /// The end of the year 9999.
    private static final long LATEST = 253_402_300_799_999L;

    @Override
    public int compareTo(SortKey other) {
        int order = Long.compare(number, other.number);
        return order == 0 ? compareText(other) : order;
    }

    /// The order among keys of one number.
    public int compareText(SortKey other) {
        int order = Utf8.ORDER.compare(text, other.text);
        return order == 0 ? Utf8.ORDER.compare(id, other.id) : order;
    }

    public static SortKey byName(Product product) {
        return byScore(0, product);
    }

    /// The place of a search's result: highest score first.
    public static SortKey byScore(int score, Product product) {
        return new SortKey(
                -score, SearchText.sortKey(product.name()), product.id().value());
    }

    public static SortKey byPrice(Product product) {
        return new SortKey(
                product.price().getAmountMinorLong(),
                product.price().getCurrencyUnit().getCode(),
                product.id().value());
    }

    public static SortKey byAge(Product product) {
        return new SortKey(product.createdAt().toEpochMilli(), "", product.id().value());
    }

    public static SortKey byEnd(Offer offer) {
        return new SortKey(
                offer.details().endsAt().toEpochMilli(), "", offer.id().value());
    }

    /// The number as a time; of a forged cursor, one that every backend can hold.
    public Instant time() {
        return Instant.ofEpochMilli(Math.clamp(number, 0, LATEST));
    }

    public String cursor(String list) {
        return Cursor.of(list, number, text, id);
    }

    /// @throws dev.stoa.domain.InvalidInputException if the cursor is not one of this list
    public static SortKey ofCursor(String list, String cursor) {
        List<String> parts = Cursor.parts(list, 3, cursor);
        return new SortKey(Cursor.number(parts.get(0)), parts.get(1), parts.get(2));
    }
}
