package dev.stoa.domain.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/// What can be said and changed about a product.
///
/// @param name 1 to 200 characters
/// @param description 0 to 10,000 characters
/// @param price 0 or more, at most 10^12 minor units
/// @param tags at most 20 of 1 to 64 characters, kept in byte order
public record ProductDetails(
        Slug slug,
        String name,
        String description,
        Money price,
        Optional<Slug> category,
        Optional<Slug> merchant,
        Set<String> tags) {

    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 10_000;
    public static final int MAX_TAGS = 20;
    public static final int MAX_TAG = 64;
    public static final long MAX_PRICE = 1_000_000_000_000L;

    public ProductDetails {
        plain("name", name, 1, MAX_NAME);
        plain("description", description, 0, MAX_DESCRIPTION);
        Require.currency("price", price.getCurrencyUnit());
        Require.range("price", price.getAmountMinorLong(), 0, MAX_PRICE);
        Require.range("tags", tags.size(), 0, MAX_TAGS);
        tags.forEach(tag -> plain("tags", tag, 1, MAX_TAG));
        Set<String> sorted = new TreeSet<>(Utf8.ORDER);
        sorted.addAll(tags);
        tags = Collections.unmodifiableSet(sorted);
    }

    /// Text that is shown: well-formed, of bounded length, without the character NUL that no database keeps.
    static String plain(String field, String value, int min, int max) {
        Require.text(field, value, min, max);
        if (value.indexOf('\0') >= 0) {
            throw new InvalidInputException(field, "format", field + " holds the character NUL");
        }
        return value;
    }
}
