package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// What orders leave to be done: events to be carried on, payments to be given back.
final class OutboxSteps {

    private final Deque<Long> seen = new ArrayDeque<>();
    private final List<PaymentKey> due = new ArrayList<>();

    List<Step<MoneyPorts>> steps() {
        return List.of(
                new Step<>("waiting", this::waiting),
                new Step<>("acknowledge", (ports, dice) -> {
                    if (!seen.isEmpty()) {
                        ports.orderEvents().acknowledge(seen.pollFirst());
                    }
                    return "acknowledged";
                }),
                new Step<>("due", this::due),
                new Step<>(
                        "given back",
                        (ports, dice) -> ports.payments()
                                .givenBack(
                                        due.isEmpty() ? new PaymentKey("none") : due.get(dice.nextInt(due.size())))));
    }

    /// Without their positions, which are given out when they are recorded or when they are first read.
    private List<Order> waiting(MoneyPorts ports, Random dice) {
        List<OrderEvent> events = ports.orderEvents().waiting(1 + dice.nextInt(20));
        seen.clear();
        events.forEach(event -> seen.add(event.position()));
        return events.stream().map(OrderEvent::order).toList();
    }

    private List<Payment> due(MoneyPorts ports, Random dice) {
        List<Payment> payments = ports.payments().due(1 + dice.nextInt(4));
        payments.forEach(payment -> due.add(payment.key()));
        return payments;
    }
}
