package dev.stoa.application.order;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.Payment;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.order.CheckoutShop.MUG;
import static dev.stoa.application.order.CheckoutShop.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CashierTest {

    private final CheckoutShop shop = new CheckoutShop();

    @Test
    void aPendingOrderIsPaidOnceHoweverOftenItIsAskedFor() {
        Order order = shop.pending();
        assertThat(shop.cashier.pay(order)).isInstanceOf(Moving.Moved.class);
        assertThat(shop.cashier.pay(order)).isInstanceOf(Moving.AlreadyThere.class);
        assertThat(shop.now(order).state()).isEqualTo(OrderState.PAID);
        assertThat(shop.available(MUG)).isEqualTo(4);
    }

    @Test
    void anOrderThatIsNotPendingAsksNoGateway() {
        shop.fill(MUG, 1);
        Order paid = ordered(shop.order("k", "approve"));
        shop.gateway.cut = true;
        assertThat(shop.cashier.pay(paid)).isEqualTo(new Moving.AlreadyThere(paid));
        assertThat(shop.cashier.resolve(paid)).isEqualTo(new Moving.AlreadyThere(paid));
    }

    @Test
    void aGatewayThatCannotBeReachedLeavesTheOrderPending() {
        Order order = shop.pending();
        shop.gateway.cut = true;
        assertThat(shop.cashier.pay(order)).isEqualTo(new Moving.AlreadyThere(order));
        assertThatThrownBy(() -> shop.cashier.resolve(order)).isInstanceOf(BackendException.class);
        assertThat(shop.now(order).state()).isEqualTo(OrderState.PENDING);
    }

    @Test
    void whatTheGatewaySentBackCancelsTheOrder() {
        Order order = shop.pending();
        Payment payment = order.payment().orElseThrow();
        shop.gateway.giveBack(payment.key(), payment.amount());
        assertThat(shop.cashier.resolve(order)).isInstanceOf(Moving.Moved.class);
        assertThat(shop.now(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void moneyThatCameForACancelledOrderIsDueToGoBack() {
        Order order = shop.pending();
        shop.ports.orders().move(order.id(), OrderState.CANCELLED, Actor.of(order.customer()));
        assertThat(shop.cashier.pay(order)).isInstanceOf(Moving.Illegal.class);
        Payment payment = order.payment().orElseThrow();
        assertThat(shop.gateway.query(payment.key())).isEqualTo(Authorisation.APPROVED);
        assertThat(shop.ports.payments().due(10)).extracting(Payment::key).containsExactly(payment.key());
    }
}
