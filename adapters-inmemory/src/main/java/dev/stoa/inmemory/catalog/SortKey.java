package dev.stoa.inmemory.catalog;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.SearchText;
import java.util.List;

/// Where a product stands in one of the three orders; descending lists walk the same order backwards.
record SortKey(long number, String text, String id) implements Comparable<SortKey> {

    @Override
    public int compareTo(SortKey other) {
        int order = Long.compare(number, other.number);
        return order == 0 ? compareText(other) : order;
    }

    /// The order among keys of one number.
    int compareText(SortKey other) {
        int order = Utf8.ORDER.compare(text, other.text);
        return order == 0 ? Utf8.ORDER.compare(id, other.id) : order;
    }

    static SortKey byName(Product product) {
        return new SortKey(0, SearchText.fold(product.name()), product.id().value());
    }

    static SortKey byPrice(Product product) {
        return new SortKey(
                product.price().getAmountMinorLong(),
                product.price().getCurrencyUnit().getCode(),
                product.id().value());
    }

    static SortKey byAge(Product product) {
        return new SortKey(product.createdAt().toEpochMilli(), "", product.id().value());
    }

    String cursor(String list) {
        return Cursor.of(list, number, text, id);
    }

    static SortKey ofCursor(String list, String cursor) {
        List<String> parts = Cursor.parts(list, 3, cursor);
        return new SortKey(Cursor.number(parts.get(0)), parts.get(1), parts.get(2));
    }
}
