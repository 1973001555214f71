package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// One line of an invoice in a file of sales.
///
/// @param line of the file it begins on
/// @param sku the stock code in upper case: a product is one in whatever case it is spelled
/// @param description may be empty
/// @param quantity negative where goods came back
/// @param price rounded to the penny; zero where none was asked
/// @param customer absent where nobody is named
public record RetailLine(
        long line, String invoice, Sku sku, String description, long quantity, Money price, Optional<String> customer) {

    private static final Pattern FEE =
            Pattern.compile("POST|D|M|C2|DOT|S|B|CRUK|BANK CHARGES|AMAZONFEE|ADJUST\\d*|TEST\\d*");

    /// @throws InvalidInputException if it cannot be read
    static RetailLine of(Row.Fields row) {
        BigDecimal quantity = ProductRow.number("Quantity", row.required("Quantity"));
        BigDecimal price = ProductRow.number("UnitPrice", row.required("UnitPrice"));
        if (quantity.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || quantity.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException(
                    "Quantity", "range", "Quantity '%s' is no number of units".formatted(quantity));
        }
        return new RetailLine(
                row.line(),
                row.text("InvoiceNo").toUpperCase(Locale.ROOT),
                new Sku(row.required("StockCode").toUpperCase(Locale.ROOT)),
                row.text("Description"),
                quantity.longValueExact(),
                Money.of(CurrencyUnit.GBP, price, RoundingMode.HALF_UP),
                Optional.of(row.text("CustomerID")).filter(text -> !text.isEmpty()));
    }

    /// Whether this is postage, a discount, bank charges or the like, and no goods.
    public boolean fee() {
        return FEE.matcher(sku.value()).matches();
    }
}
