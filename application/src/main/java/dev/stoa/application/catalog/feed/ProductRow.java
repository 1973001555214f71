package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/// Reads a row of the product feed. Faults are thrown as [InvalidInputException].
final class ProductRow {

    private ProductRow() {}

    static FeedProduct read(Row.Fields row) {
        String stock = row.text("stock");
        return new FeedProduct(
                row.line(),
                new Sku(row.required("sku")),
                Require.text("name", row.required("name"), 1, ProductDetails.MAX_NAME),
                Require.text("description", row.text("description"), 0, ProductDetails.MAX_DESCRIPTION),
                price(row.required("price"), currency(row.required("currency"))),
                parts(row.text("category"), ">"),
                Optional.of(row.text("merchant")).filter(text -> !text.isEmpty()),
                tags(row.text("tags")),
                stock.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stock(stock)),
                OptionalLong.empty());
    }

    private static CurrencyUnit currency(String code) {
        try {
            return Require.currency("currency", CurrencyUnit.of(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalCurrencyException e) {
            throw new InvalidInputException("currency", "format", "currency '%s' is not known".formatted(code));
        }
    }

    private static Money price(String text, CurrencyUnit currency) {
        BigDecimal amount = number("price", text);
        if (amount.signum() < 0) {
            throw new InvalidInputException("price", "range", "price '%s' is negative".formatted(text));
        }
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()
                || amount.movePointRight(currency.getDecimalPlaces())
                                .compareTo(BigDecimal.valueOf(ProductDetails.MAX_PRICE))
                        > 0) {
            throw new InvalidInputException(
                    "price", "range", "price '%s' is no amount of %s".formatted(text, currency.getCode()));
        }
        return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
    }

    private static long stock(String text) {
        BigDecimal number = number("stock", text);
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(Stock.MAX)) > 0) {
            throw new InvalidInputException("stock", "range", "stock '%s' is no number of units".formatted(text));
        }
        return number.longValueExact();
    }

    /// A plain decimal number; an exponent could make it any size.
    static BigDecimal number(String field, String text) {
        if (!text.matches("[+-]?\\d{1,20}(\\.\\d{0,20})?")) {
            throw new InvalidInputException(field, "format", "%s '%s' is not a number".formatted(field, text));
        }
        return new BigDecimal(text);
    }

    private static Set<String> tags(String text) {
        Set<String> tags = new LinkedHashSet<>(parts(text, "[|;,]"));
        Require.range("tags", tags.size(), 0, ProductDetails.MAX_TAGS);
        return tags;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
