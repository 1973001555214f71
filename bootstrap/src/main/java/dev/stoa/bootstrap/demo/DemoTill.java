package dev.stoa.bootstrap.demo;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.order.Checkout;
import dev.stoa.application.order.OrderAnswer;
import dev.stoa.application.order.OrderRequest;
import dev.stoa.bootstrap.shopper.Person;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.payment.PaymentMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// Where people bought before the opening: the same carts and the same checkout as after it.
@Singleton
final class DemoTill {

    private final Customers customers;
    private final Carting carting;
    private final Checkout checkout;
    private final Ids ids;

    DemoTill(Customers customers, Carting carting, Checkout checkout, Ids ids) {
        this.customers = customers;
        this.carting = carting;
        this.checkout = checkout;
        this.ids = ids;
    }

    /// @param payment what the test gateway is told to do
    record Purchase(Person person, Map<Sku, Integer> goods, Optional<CouponCode> coupon, String payment) {}

    /// The order, unless the shop or the gateway refused it.
    Optional<Order> sell(Purchase purchase) {
        CustomerId customer = customer(purchase.person());
        CartTarget cart = CartTarget.latest(CartId.of(customer), new Shopper.SignedIn(customer));
        purchase.goods().forEach((sku, quantity) -> carting.setQuantity(cart, sku, quantity));
        purchase.coupon().ifPresent(code -> carting.addCoupon(cart, code));
        OrderAnswer answer = checkout.order(new OrderRequest(
                customer,
                new OrderKey(ids.next("key"), "demo"),
                cart.id(),
                new PaymentMethod("test", purchase.payment()),
                new ShipTo(
                        purchase.person().name(),
                        "1 Market Street",
                        purchase.person().city(),
                        "N1 9GU",
                        "GB"),
                true,
                Optional.empty()));
        return answer instanceof OrderAnswer.Ordered ordered ? Optional.of(ordered.order()) : Optional.empty();
    }

    CustomerId customer(Person person) {
        return customers
                .findOrCreate(Recipient.parse(person.email()), new CustomerId(ids.next("cus")))
                .id();
    }
}
