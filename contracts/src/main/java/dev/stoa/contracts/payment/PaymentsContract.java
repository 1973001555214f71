package dev.stoa.contracts.payment;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.Wish;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentState;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.order.Wish.MUG;
import static dev.stoa.contracts.order.Wish.mugs;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [dev.stoa.domain.payment.Payments] must do.
public interface PaymentsContract {

    /// A fresh backend with no data.
    Backend<MoneyPorts> backend();

    private MoneyPorts shop() {
        MoneyPorts ports = backend().port();
        ports.inventory().setOnHand(MUG, 100);
        return ports;
    }

    private static Order off(MoneyPorts ports, Wish wish, OrderState... states) {
        ports.orders().place(wish.placement());
        OrderId id = wish.placement().id();
        for (OrderState state : states) {
            ports.orders().move(id, state, Actor.OPERATOR);
        }
        return ports.orders().find(id).orElseThrow();
    }

    @Test
    default void aCancelledPendingOrderIsToBeVoidedAndAPaidOneRefunded() {
        MoneyPorts ports = shop();
        off(ports, mugs("paid", 1), OrderState.PAID);
        Payment voidDue =
                off(ports, mugs("a", 1), OrderState.CANCELLED).payment().orElseThrow();
        Payment refundDue = off(ports, mugs("b", 1), OrderState.PAID, OrderState.REFUNDED)
                .payment()
                .orElseThrow();
        assertThat(voidDue.state()).isEqualTo(PaymentState.VOID_DUE);
        assertThat(refundDue.state()).isEqualTo(PaymentState.REFUND_DUE);
        assertThat(ports.payments().due(10)).containsExactly(voidDue, refundDue);
        assertThat(ports.payments().due(1)).containsExactly(voidDue);
    }

    @Test
    default void whatWasGivenBackIsDueNoMore() {
        MoneyPorts ports = shop();
        Order order = off(ports, mugs("a", 1), OrderState.PAID, OrderState.CANCELLED);
        PaymentKey key = order.payment().orElseThrow().key();
        assertThat(Races.race(8, i -> ports.payments().givenBack(key)).stream().filter(done -> done))
                .hasSize(1);
        assertThat(ports.payments().due(10)).isEmpty();
        assertThat(ports.orders()
                        .find(order.id())
                        .orElseThrow()
                        .payment()
                        .orElseThrow()
                        .state())
                .isEqualTo(PaymentState.REFUNDED);
        assertThat(ports.payments().givenBack(new PaymentKey("unknown"))).isFalse();
    }

    @Test
    default void oddKeysAreKeptApart() {
        MoneyPorts ports = shop();
        List<String> odd =
                OddText.KEYS.stream().filter(key -> key.length() < 500).toList();
        odd.forEach(name -> off(ports, mugs(name, 1).withKey("k").by(name), OrderState.CANCELLED));
        List<Payment> due = ports.payments().due(1_000);
        assertThat(due).hasSameSizeAs(odd).extracting(Payment::key).doesNotHaveDuplicates();
        due.forEach(
                payment -> assertThat(ports.payments().givenBack(payment.key())).isTrue());
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<MoneyPorts> backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().payments().due(1),
                () -> backend.port().payments().givenBack(new PaymentKey("k")));
    }
}
