package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Gathers products from the rows of a shop's sales.
///
/// A stock code is one product in whatever case it is spelled. Its name is the last description that is not empty, its
/// price the last positive one, rounded to the penny. Codes of fees (postage, discount, bank charges ...) are no goods.
final class RetailRows {

    private static final int MAX_CODES = 1_000_000;
    private static final Pattern FEE =
            Pattern.compile("POST|D|M|C2|DOT|S|B|CRUK|BANK CHARGES|AMAZONFEE|ADJUST\\d*|TEST\\d*");

    /// What is known of one stock code so far.
    private static final class Code {

        private final long line;
        private String description = "";
        private @Nullable Money price;
        private long sold;

        Code(long line) {
            this.line = line;
        }
    }

    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final OptionalLong stock;

    /// @param stock what is on hand of every product; absent for as much as was sold
    RetailRows(OptionalLong stock) {
        this.stock = stock;
    }

    /// Takes a row in.
    ///
    /// @throws InvalidInputException if it is a bad row or one of a fee
    void take(Row.Fields row) {
        String code = row.required("StockCode").toUpperCase(Locale.ROOT);
        if (FEE.matcher(code).matches()) {
            throw new InvalidInputException("StockCode", "fee", code + " is a fee, not goods");
        }
        BigDecimal quantity = ProductRow.number("Quantity", row.required("Quantity"));
        BigDecimal price = ProductRow.number("UnitPrice", row.required("UnitPrice"));
        if (quantity.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || quantity.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException("Quantity", "range", quantity + " is no number of units");
        }
        if (price.signum() < 0) {
            throw new InvalidInputException("UnitPrice", "range", "the price %s is negative".formatted(price));
        }
        if (codes.size() == MAX_CODES && !codes.containsKey(code)) {
            throw new InvalidInputException("StockCode", "range", "more than %d stock codes".formatted(MAX_CODES));
        }
        note(codes.computeIfAbsent(code, key -> new Code(row.line())), row.text("Description"), quantity, price);
    }

    private static void note(Code code, String description, BigDecimal quantity, BigDecimal price) {
        if (!description.isEmpty()) {
            code.description = description;
        }
        Money rounded = Money.of(CurrencyUnit.GBP, price, RoundingMode.HALF_UP);
        if (rounded.isPositive()) {
            code.price = rounded;
        }
        code.sold += Math.max(0, quantity.longValueExact());
    }

    /// The stock codes in order of first appearance.
    List<String> codes() {
        return List.copyOf(codes.keySet());
    }

    /// The line a code is first seen on.
    long line(String code) {
        return codes.getOrDefault(code, new Code(0)).line;
    }

    /// @throws InvalidInputException if the code never had a description or a price
    FeedProduct product(String sku) {
        Code code = codes.getOrDefault(sku, new Code(0));
        Money price = code.price;
        if (code.description.isEmpty()) {
            throw new InvalidInputException("Description", "required", sku + " never has a description");
        }
        if (price == null) {
            throw new InvalidInputException("UnitPrice", "required", sku + " never has a positive price");
        }
        return new FeedProduct(
                code.line,
                new Sku(sku),
                code.description,
                "",
                price,
                List.of(RoughCategory.of(code.description)),
                Optional.empty(),
                Set.of(),
                stock,
                OptionalLong.of(code.sold));
    }
}
