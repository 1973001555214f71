package dev.stoa.domain.order;

import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody bought.
///
/// @param payment absent if credit paid it all
/// @param version 1 when placed, one more with each move
/// @param history oldest first
public record Order(
        OrderId id,
        CustomerId customer,
        List<OrderLine> lines,
        Bill bill,
        ShipTo shipTo,
        Optional<Payment> payment,
        OrderState state,
        long version,
        List<Move> history) {

    public Order {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    public Instant placedAt() {
        return history.getFirst().at();
    }

    /// Whether `by` may move it there. The gateway settles what is pending and nothing else, since its answers and
    /// what follows from their absence may come late.
    public boolean mayMove(OrderState to, Actor by) {
        return state.next().contains(to) && (state == OrderState.PENDING || !by.equals(Actor.PAYMENT));
    }

    /// This order after a move, with its payment as it is then.
    public Order moved(Move move) {
        List<Move> longer = new ArrayList<>(history);
        longer.add(move);
        return new Order(
                id,
                customer,
                lines,
                bill,
                shipTo,
                payment.map(before -> before.in(paymentIn(move.to(), before.state()), move.at())),
                move.to(),
                version + 1,
                longer);
    }

    /// Where the payment stands once the order is in a state.
    private static PaymentState paymentIn(OrderState state, PaymentState before) {
        if (state == OrderState.PAID) {
            return PaymentState.CAPTURED;
        }
        if (!state.off()) {
            return before;
        }
        return before == PaymentState.CAPTURED ? PaymentState.REFUND_DUE : PaymentState.VOID_DUE;
    }

    /// One stock line per SKU.
    public List<StockLine> wanted() {
        return StockLine.merged(lines.stream()
                .map(line -> new StockLine(line.sku(), line.quantity()))
                .toList());
    }

    /// This order with its payment as it is now; no move.
    public Order with(Payment now) {
        return new Order(id, customer, lines, bill, shipTo, Optional.of(now), state, version, history);
    }
}
