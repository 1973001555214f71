package dev.stoa.postgres.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.SortKey;
import java.util.List;
import java.util.stream.Collectors;

/// A sort as an index of the schema has it: its columns, all in one direction.
record ProductOrder(ProductSort sort, List<String> columns, boolean descending) {

    static ProductOrder of(ProductSort sort) {
        return switch (sort) {
            case NAME -> new ProductOrder(sort, List.of("by_name", "id"), false);
            case NAME_DESCENDING -> new ProductOrder(sort, List.of("by_name", "id"), true);
            case PRICE -> new ProductOrder(sort, List.of("price", "currency", "id"), false);
            case PRICE_DESCENDING -> new ProductOrder(sort, List.of("price", "currency", "id"), true);
            case NEWEST -> new ProductOrder(sort, List.of("created_at", "id"), true);
        };
    }

    /// The columns of an alias of a table.
    String columns(String of) {
        return columns.stream().map(column -> of + "." + column).collect(Collectors.joining(", "));
    }

    String by(String of) {
        return descending ? columns(of).replace(",", " DESC,") + " DESC" : columns(of);
    }

    /// The condition for what stands behind [#values].
    String behind(String of) {
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(columns(of), descending ? "<" : ">", values);
    }

    List<Object> values(String cursor) {
        SortKey key = SortKey.ofCursor(sort.name(), cursor);
        return switch (sort) {
            case NAME, NAME_DESCENDING -> List.of(key.text(), key.id());
            case PRICE, PRICE_DESCENDING -> List.of(key.number(), key.text(), key.id());
            case NEWEST -> List.of(key.time(), key.id());
        };
    }

    String cursor(Product last) {
        SortKey key = switch (sort) {
            case NAME, NAME_DESCENDING -> SortKey.byName(last);
            case PRICE, PRICE_DESCENDING -> SortKey.byPrice(last);
            case NEWEST -> SortKey.byAge(last);
        };
        return key.cursor(sort.name());
    }
}
