package dev.stoa.http.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.ProductSort;

/// The orders of a list as clients write them.
public final class Sorts {

    /// Not an order of the catalog but of its visitors.
    public static final String POPULAR = "popular";

    private Sorts() {}

    /// @throws InvalidInputException if there is no such order in the catalog
    public static ProductSort named(String sort) {
        return switch (sort) {
            case "name" -> ProductSort.NAME;
            case "-name" -> ProductSort.NAME_DESCENDING;
            case "price" -> ProductSort.PRICE;
            case "-price" -> ProductSort.PRICE_DESCENDING;
            case "newest" -> ProductSort.NEWEST;
            default ->
                throw new InvalidInputException(
                        "sort", "format", "sort must be one of name, -name, price, -price, newest, popular");
        };
    }
}
