package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Gathers products from the rows of a shop's sales.
///
/// A stock code is one product in whatever case it is spelled. Its name is the last description that is not empty,
/// its price the last positive one, rounded to the penny. Codes of fees (postage, discount, bank charges ...) are
/// no goods.
final class RetailRows {

    private static final int MAX_CODES = 1_000_000;
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
        RetailLine line = RetailLine.of(row);
        String code = line.sku().value();
        if (line.fee()) {
            throw new InvalidInputException("StockCode", "fee", code + " is a fee, not goods");
        }
        if (line.price().isNegative()) {
            throw new InvalidInputException("UnitPrice", "range", "UnitPrice %s is negative".formatted(line.price()));
        }
        if (codes.size() == MAX_CODES && !codes.containsKey(code)) {
            throw new InvalidInputException("StockCode", "range", "more than %d stock codes".formatted(MAX_CODES));
        }
        note(codes.computeIfAbsent(code, key -> new Code(line.line())), line);
    }

    private static void note(Code code, RetailLine line) {
        if (!line.description().isEmpty()) {
            code.description = line.description();
        }
        if (line.price().isPositive()) {
            code.price = line.price();
        }
        code.sold += Math.max(0, line.quantity());
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
