package dev.stoa.application.order;

import dev.stoa.application.order.OrderAnswer.CouponsRefused;
import dev.stoa.application.order.OrderAnswer.EmptyCart;
import dev.stoa.application.order.OrderAnswer.NoCart;
import dev.stoa.application.order.OrderAnswer.NotForSale;
import dev.stoa.application.order.OrderAnswer.PaymentDeclined;
import dev.stoa.application.order.OrderAnswer.PriceChanged;
import dev.stoa.application.order.OrderAnswer.Refused;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placing;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.order.CheckoutShop.ANN;
import static dev.stoa.application.order.CheckoutShop.CART;
import static dev.stoa.application.order.CheckoutShop.MUG;
import static dev.stoa.application.order.CheckoutShop.POT;
import static dev.stoa.application.order.CheckoutShop.ordered;
import static dev.stoa.application.order.CheckoutShop.pence;
import static dev.stoa.application.order.CheckoutShop.request;
import static org.assertj.core.api.Assertions.assertThat;

class CheckoutTest {

    private static final CouponCode TEN = new CouponCode("TEN");

    private final CheckoutShop shop = new CheckoutShop();

    @Test
    void aPaidOrderHasLeftTheShelfAndEmptiedTheCart() {
        shop.fill(MUG, 2);
        Order order = ordered(shop.order("k", "approve"));
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.bill().toPay()).isEqualTo(pence(2_500));
        assertThat(shop.available(MUG)).isEqualTo(3);
        assertThat(cartIsEmpty()).isTrue();
    }

    @Test
    void aRepeatedKeyIsAnsweredWithItsOrderThoughTheCartIsEmptyByNow() {
        shop.fill(MUG, 2);
        Order order = ordered(shop.order("k", "approve"));
        assertThat(ordered(shop.order("k", "approve")).id()).isEqualTo(order.id());
        assertThat(shop.available(MUG)).isEqualTo(3);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        shop.fill(MUG, 1);
        shop.order("k", "approve");
        assertThat(shop.order("k", "duplicate")).isEqualTo(new Refused(new Placing.KeyReused()));
    }

    @Test
    void aCartSeenBeforeItsStoreWentDownCanBeOrderedOnceAndIsEmptiedLater() {
        shop.fill(MUG, 2);
        shop.cartPorts.goDown();
        Order order = ordered(shop.order("k", "approve"));
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(shop.order("other", "approve")).isEqualTo(new Refused(new Placing.CartAlreadyOrdered(order.id())));
        shop.cartPorts.comeBack();
        assertThat(cartIsEmpty()).isFalse();
        shop.checkoutCarts.sweep();
        assertThat(cartIsEmpty()).isTrue();
        assertThat(shop.available(MUG)).isEqualTo(3);
    }

    @Test
    void aCartThatWasOrderedAndNotEmptiedIsEmptiedWhenItIsOrderedAgain() {
        shop.fill(MUG, 2);
        Cart full = shop.cartPorts.carts().find(CART, new Shopper.SignedIn(ANN)).orElseThrow();
        shop.cartPorts.goDown();
        Order order = ordered(shop.order("k", "approve"));
        shop.cartPorts.comeBack();
        assertThat(shop.cartPorts.carts().find(CART, new Shopper.SignedIn(ANN))).contains(full);
        assertThat(shop.order("other", "approve")).isEqualTo(new Refused(new Placing.CartAlreadyOrdered(order.id())));
        assertThat(cartIsEmpty()).isTrue();
    }

    @Test
    void aDeclinedPaymentGivesEverythingBackAndKeepsTheCart() {
        shop.ports.coupons().create(Coupon.simple(TEN, new Discount.Percent(10)));
        grant(500);
        shop.fill(MUG, 2);
        shop.carting.addCoupon(CheckoutShop.target(), TEN);
        OrderAnswer answer = shop.checkout.order(request("k", "decline", true));
        assertThat(answer).isInstanceOf(PaymentDeclined.class);
        assertThat(shop.available(MUG)).isEqualTo(5);
        assertThat(balance()).isEqualTo(pence(500));
        assertThat(shop.ports.coupons().find(List.of(TEN)).getFirst().used()).isZero();
        assertThat(cartIsEmpty()).isFalse();
        assertThat(shop.checkout.order(request("k", "decline", true))).isInstanceOf(PaymentDeclined.class);
        assertThat(ordered(shop.order("k2", "approve")).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void whileTheGatewayDoesNotAnswerTheOrderIsPendingAndHoldsItsStock() {
        shop.fill(MUG, 2);
        assertThat(ordered(shop.order("k", "timeout")).state()).isEqualTo(OrderState.PENDING);
        assertThat(shop.available(MUG)).isEqualTo(3);
    }

    @Test
    void anUnknownCartSomebodyElsesAndAnEmptyOneAreToldApartFromOrders() {
        assertThat(shop.order("k", "approve")).isInstanceOfAny(NoCart.class, EmptyCart.class);
        shop.fill(MUG, 1);
        OrderRequest mine = request("k", "approve", false);
        OrderRequest foreign = new OrderRequest(
                new CustomerId("bob"), mine.key(), CART, mine.payment(), mine.shipTo(), false, Optional.empty());
        assertThat(shop.checkout.order(foreign)).isEqualTo(new NoCart());
        OrderRequest unknown = new OrderRequest(
                ANN, mine.key(), new CartId("crt_none"), mine.payment(), mine.shipTo(), false, Optional.empty());
        assertThat(shop.checkout.order(unknown)).isEqualTo(new NoCart());
    }

    @Test
    void whatIsNoLongerSoldIsNamed() {
        shop.fill(MUG, 1);
        shop.fill(POT, 1);
        shop.ports.products().mark(new ProductId("prd_mug"), 1, Product.Status.ARCHIVED);
        assertThat(shop.order("k", "approve")).isEqualTo(new NotForSale(List.of(MUG)));
        assertThat(shop.available(POT)).isEqualTo(5);
    }

    @Test
    void everyShortLineIsNamedAndNothingIsTaken() {
        shop.fill(MUG, 5);
        shop.fill(POT, 5);
        shop.ports.inventory().setOnHand(MUG, 1);
        shop.ports.inventory().setOnHand(POT, 0);
        assertThat(shop.order("k", "approve"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(((Placing.OutOfStock) refused.why()).lines())
                                .containsExactlyInAnyOrder(new ShortLine(MUG, 5, 1), new ShortLine(POT, 5, 0)));
        assertThat(shop.available(MUG)).isEqualTo(1);
    }

    @Test
    void aCouponThatStoppedWorkingIsNamed() {
        shop.ports.coupons().create(Coupon.simple(TEN, new Discount.Percent(10)));
        shop.fill(MUG, 1);
        shop.carting.addCoupon(CheckoutShop.target(), TEN);
        shop.ports.coupons().enable(TEN, false);
        assertThat(shop.order("k", "approve"))
                .isEqualTo(new CouponsRefused(List.of(new RefusedCoupon(TEN, CouponRefusal.DISABLED))));
    }

    @Test
    void atAnotherPriceThanExpectedNothingIsOrdered() {
        shop.fill(MUG, 1);
        assertThat(shop.checkout.order(expecting(1_499))).isInstanceOf(PriceChanged.class);
        assertThat(shop.available(MUG)).isEqualTo(5);
        assertThat(ordered(shop.checkout.order(expecting(1_500))).state()).isEqualTo(OrderState.PAID);
    }

    private static OrderRequest expecting(long pence) {
        OrderRequest mine = request("k", "approve", false);
        return new OrderRequest(ANN, mine.key(), CART, mine.payment(), mine.shipTo(), false, Optional.of(pence(pence)));
    }

    @Test
    void creditPaysWhatItCan() {
        grant(400);
        shop.fill(MUG, 1);
        Order order = ordered(shop.checkout.order(request("k", "approve", true)));
        assertThat(order.bill().toPay()).isEqualTo(pence(1_100));
        assertThat(balance()).isEqualTo(pence(0));
    }

    @Test
    void whatCreditPaysInFullAsksNoGateway() {
        grant(9_999);
        shop.gateway.cut = true;
        shop.fill(MUG, 1);
        Order order = ordered(shop.checkout.order(request("k", "approve", true)));
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.payment()).isEmpty();
        assertThat(balance()).isEqualTo(pence(8_499));
    }

    private void grant(long pence) {
        shop.ports.credits().post(new CreditPosting(ANN, new CreditKey("grant"), pence(pence), "a gift"));
    }

    private Money balance() {
        return shop.ports.credits().balance(ANN, CurrencyUnit.GBP);
    }

    private boolean cartIsEmpty() {
        return shop.carting.current(ANN).cart().isEmpty();
    }
}
