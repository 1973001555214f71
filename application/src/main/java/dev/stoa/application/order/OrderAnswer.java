package dev.stoa.application.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.order.Totals;
import java.util.List;

/// What a customer hears at the checkout. Only [Ordered] is an order to wait for.
public sealed interface OrderAnswer {

    /// The order is there: paid, or pending while the gateway has not answered.
    record Ordered(Order order) implements OrderAnswer {}

    /// The gateway would not pay; the order was cancelled and everything given back.
    record PaymentDeclined(Order order) implements OrderAnswer {}

    /// There is no such cart, or it is somebody else's.
    record NoCart() implements OrderAnswer {}

    record EmptyCart() implements OrderAnswer {}

    /// The catalog does not sell these any more.
    record NotForSale(List<Sku> skus) implements OrderAnswer {
        public NotForSale {
            skus = List.copyOf(skus);
        }
    }

    /// These coupons of the cart take nothing off.
    record CouponsRefused(List<RefusedCoupon> coupons) implements OrderAnswer {
        public CouponsRefused {
            coupons = List.copyOf(coupons);
        }
    }

    /// It would not cost what the customer expected.
    record PriceChanged(Totals totals) implements OrderAnswer {}

    /// The shop could not place it. Never [Placing.Placed] or [Placing.AlreadyPlaced].
    record Refused(Placing why) implements OrderAnswer {}
}
