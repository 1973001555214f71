package dev.stoa.redis.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.redis.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// How a change goes to a script and a cart comes back.
final class CartRecord {

    private CartRecord() {}

    /// The change's name in `change.lua` and its arguments.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if no line can have the price
    static List<Object> arguments(CartChange change) {
        return switch (change) {
            case CartChange.Add add -> put("add", add.sku(), add.quantity(), add.price());
            case CartChange.SetQuantity set -> put("set", set.sku(), set.quantity(), set.price());
            case CartChange.Remove remove -> List.of("remove", remove.sku());
            case CartChange.Clear clear -> List.of("clear");
            case CartChange.SetNote note -> List.of("note", note.note());
            case CartChange.AddCoupon add -> List.of("coupon", add.code());
            case CartChange.RemoveCoupon remove -> List.of("uncoupon", remove.code());
        };
    }

    private static List<Object> put(String name, Sku sku, int quantity, Money price) {
        CartLine valid = new CartLine(sku, 1, price);
        return List.of(
                name,
                sku,
                quantity,
                valid.priceWhenAdded().getAmountMinorLong(),
                price.getCurrencyUnit().getCode());
    }

    static Cart cart(Reply answer) {
        return new Cart(
                new CartId(answer.text(0)),
                Optional.of(answer.text(1)).filter(owner -> !owner.isEmpty()).map(CustomerId::new),
                lines(answer.at(9), answer.text(6)),
                answer.at(8).texts().stream().map(CouponCode::new).toList(),
                answer.text(7),
                answer.number(4),
                Instant.ofEpochMilli(answer.number(2)),
                Instant.ofEpochMilli(answer.number(3)),
                Instant.ofEpochMilli(answer.number(5)));
    }

    static List<CartLine> lines(Reply flat, String currency) {
        List<CartLine> lines = new ArrayList<>();
        for (int at = 0; at < flat.size(); at += 3) {
            Money price = Money.ofMinor(CurrencyUnit.of(currency), flat.number(at + 2));
            lines.add(new CartLine(new Sku(flat.text(at)), (int) flat.number(at + 1), price));
        }
        return lines;
    }
}
