package dev.stoa.application.order;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.order.CheckoutShop.MUG;
import static dev.stoa.application.order.CheckoutShop.PATIENCE;
import static dev.stoa.application.order.CheckoutShop.ordered;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentResolverTest {

    private final CheckoutShop shop = new CheckoutShop();

    @Test
    void anOrderWhoseAnswerWasLostIsPaidOncePatienceEnds() {
        shop.fill(MUG, 1);
        Order order = ordered(shop.order("k", "timeout"));
        shop.clock.advance(PATIENCE.minusMillis(1));
        assertThat(shop.resolver.sweep()).isZero();
        assertThat(state(order)).isEqualTo(OrderState.PENDING);
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(state(order)).isEqualTo(OrderState.PAID);
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void anOrderTheGatewayNeverHeardOfIsAskedForAgain() {
        Order order = shop.pending();
        shop.clock.advance(PATIENCE);
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(state(order)).isEqualTo(OrderState.PAID);
        assertThat(shop.resolver.sweep()).isZero();
    }

    @Test
    void anOrderThatCannotBePaidIsCancelledWhenItsHoldEndsAndVoidedWhenTheGatewayIsBack() {
        Order order = shop.pending();
        shop.gateway.cut = true;
        shop.clock.advance(Checkout.HOLD.minusMillis(1));
        assertThat(shop.resolver.sweep()).isZero();
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(payment(order).state()).isEqualTo(PaymentState.VOID_DUE);
        assertThat(shop.available(MUG)).isEqualTo(5);
        shop.gateway.cut = false;
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(payment(order).state()).isEqualTo(PaymentState.VOIDED);
        assertThat(shop.gateway.query(payment(order).key())).isEqualTo(Authorisation.RETURNED);
    }

    @Test
    void noOrderIsCancelledBeforeTheGatewayWasAskedAboutItNorAfterItWasPaid() {
        shop.ports.inventory().setOnHand(MUG, 200);
        for (int i = 0; i < 101; i++) {
            shop.fill(MUG, 1);
            shop.order("k" + i, "timeout");
        }
        shop.clock.advance(Checkout.HOLD);
        shop.resolver.sweep();
        shop.resolver.sweep();
        assertThat(shop.ports
                        .orders()
                        .in(OrderState.CANCELLED, PageRequest.first(100))
                        .items())
                .isEmpty();
        assertThat(shop.ports.orders().pending(Duration.ZERO, 1)).isEmpty();
    }

    @Test
    void thePaymentOfACancelledOrderGoesBackOnce() {
        shop.fill(MUG, 1);
        Order order = ordered(shop.order("k", "approve"));
        shop.ports.orders().move(order.id(), OrderState.CANCELLED, Actor.OPERATOR);
        assertThat(payment(order).state()).isEqualTo(PaymentState.REFUND_DUE);
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(payment(order).state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(shop.resolver.sweep()).isZero();
    }

    @Test
    void refundsThatAreRefusedForGoodKeepNoOtherWaiting() {
        shop.ports.inventory().setOnHand(MUG, 200);
        for (int i = 0; i < 105; i++) {
            shop.fill(MUG, 1);
            Order order = ordered(shop.order("k" + i, "approve"));
            shop.ports.orders().move(order.id(), OrderState.CANCELLED, Actor.OPERATOR);
            if (i < 102) {
                shop.gateway.refused.add(payment(order).key());
            }
        }
        assertThat(shop.resolver.sweep()).isZero();
        assertThat(shop.resolver.sweep()).isEqualTo(3);
        shop.gateway.refused.clear();
        assertThat(shop.resolver.sweep() + shop.resolver.sweep()).isEqualTo(102);
    }

    @Test
    void anAnswerAfterTheCustomerCancelledDoesNotBringTheOrderBackAndTheMoneyIsLetGo() {
        shop.fill(MUG, 1);
        Order order = ordered(shop.order("k", "timeout"));
        shop.ports.orders().move(order.id(), OrderState.CANCELLED, Actor.of(order.customer()));
        assertThat(shop.cashier.resolve(order)).isInstanceOf(Moving.Illegal.class);
        assertThat(state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.resolver.sweep()).isEqualTo(1);
        assertThat(shop.gateway.query(payment(order).key())).isEqualTo(Authorisation.RETURNED);
    }

    private OrderState state(Order order) {
        return shop.now(order).state();
    }

    private Payment payment(Order order) {
        return shop.now(order).payment().orElseThrow();
    }
}
