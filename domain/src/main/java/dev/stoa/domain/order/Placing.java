package dev.stoa.domain.order;

import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.inventory.ShortLine;
import java.util.List;
import org.joda.money.Money;

/// What came of placing an order. Only [Placed] took anything.
public sealed interface Placing {

    /// The order is there: pending, or paid if credit paid it all.
    record Placed(Order order) implements Placing {}

    /// The same customer placed it before with the same key and the same request; this is the order as it is now.
    record AlreadyPlaced(Order order) implements Placing {}

    /// The customer's key belongs to another request.
    record KeyReused() implements Placing {}

    /// This very state of the cart became an order already, from another tab perhaps.
    record CartAlreadyOrdered(OrderId order) implements Placing {}

    /// These coupons cannot be used.
    record CouponRefused(List<RefusedCoupon> coupons) implements Placing {
        public CouponRefused {
            coupons = List.copyOf(coupons);
        }
    }

    /// The customer has less credit than the bill counts on.
    record CreditShort(Money balance) implements Placing {}

    /// These SKUs are short.
    record OutOfStock(List<ShortLine> lines) implements Placing {
        public OutOfStock {
            lines = List.copyOf(lines);
        }
    }
}
