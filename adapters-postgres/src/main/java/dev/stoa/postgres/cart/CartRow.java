package dev.stoa.postgres.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A cart as its row has it.
final class CartRow {

    private CartRow() {}

    static Cart read(Row row) throws SQLException {
        return new Cart(
                new CartId(row.text("id")),
                row.maybeText("owner").map(CustomerId::new),
                lines(row),
                row.texts("coupons").stream().map(CouponCode::new).toList(),
                row.text("note"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.instant("expires_at"));
    }

    private static List<CartLine> lines(Row row) throws SQLException {
        List<String> skus = row.texts("skus");
        List<Long> quantities = row.numbers("quantities");
        List<Long> prices = row.numbers("prices");
        List<CartLine> lines = new ArrayList<>();
        for (int n = 0; n < skus.size(); n++) {
            Money price = Money.ofMinor(CurrencyUnit.of(row.text("currency")), prices.get(n));
            lines.add(new CartLine(new Sku(skus.get(n)), quantities.get(n).intValue(), price));
        }
        return lines;
    }

    /// The values of `cart_keep`.
    ///
    /// @param stamp of the row that this replaces
    static Object[] values(Optional<Long> stamp, Cart cart) {
        List<CartLine> lines = cart.lines();
        return new Object[] {
            stamp,
            cart.id().value(),
            cart.owner().map(CustomerId::value),
            lines.stream().map(line -> line.sku().value()).toArray(String[]::new),
            lines.stream().map(line -> (long) line.quantity()).toArray(Long[]::new),
            lines.stream()
                    .map(line -> line.priceWhenAdded().getAmountMinorLong())
                    .toArray(Long[]::new),
            cart.currency().map(CurrencyUnit::getCode).orElse(""),
            cart.coupons().stream().map(CouponCode::value).toArray(String[]::new),
            cart.note(),
            cart.version(),
            cart.createdAt(),
            cart.changedAt(),
            cart.expiresAt()
        };
    }
}
