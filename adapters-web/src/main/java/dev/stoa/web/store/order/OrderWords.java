package dev.stoa.web.store.order;

import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.payment.Payment;
import dev.stoa.web.Format;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/// What customers call the states of an order.
final class OrderWords {

    private static final List<OrderState> WAY =
            List.of(OrderState.PENDING, OrderState.PAID, OrderState.PACKED, OrderState.SHIPPED, OrderState.DELIVERED);

    private OrderWords() {}

    static String of(OrderState state) {
        return switch (state) {
            case PENDING -> "Waiting for the payment";
            case PAID -> "Paid";
            case PACKED -> "Packed";
            case SHIPPED -> "On its way";
            case DELIVERED -> "Delivered";
            case CANCELLED -> "Cancelled";
            case REFUNDED -> "Refunded";
        };
    }

    /// One that the gateway ended was never paid.
    static String of(Order order) {
        return of(order.history().getLast());
    }

    private static String of(Move move) {
        return move.to() == OrderState.CANCELLED && move.by().equals(Actor.PAYMENT) ? "Not paid" : of(move.to());
    }

    /// The badge's colour.
    static String tone(OrderState state) {
        return switch (state) {
            case PENDING -> "warn";
            case PAID, PACKED, SHIPPED -> "accent";
            case DELIVERED -> "good";
            case CANCELLED, REFUNDED -> "";
        };
    }

    static boolean canBeCancelled(OrderState state) {
        return state.next().contains(OrderState.CANCELLED);
    }

    /// What becomes of the money of an order that is off; nothing to say of one that goes on.
    static List<String> moneyBack(Order order) {
        if (!order.state().off()) {
            return List.of();
        }
        Money credit = order.bill().credit();
        return Stream.concat(
                        order.payment().flatMap(OrderWords::back).stream(),
                        Stream.of(credit)
                                .filter(Money::isPositive)
                                .map(back -> "%s is in your credit again.".formatted(Format.money(back))))
                .toList();
    }

    private static Optional<String> back(Payment payment) {
        String amount = Format.money(payment.amount());
        return switch (payment.state()) {
            case REFUND_DUE -> Optional.of("%s goes back to where it came from.".formatted(amount));
            case REFUNDED -> Optional.of("%s went back to where it came from.".formatted(amount));
            case VOID_DUE, VOIDED -> Optional.of("You are not charged.");
            case REQUESTED, CAPTURED -> Optional.empty();
        };
    }

    /// What happened, and then what is still to come.
    static List<OrderPage.Step> steps(Order order) {
        List<Move> moves = order.history();
        Stream<OrderPage.Step> done = moves.stream()
                .map(move -> OrderPage.Step.done(
                        move.to() == OrderState.PENDING ? "Placed" : of(move),
                        move.at(),
                        move.equals(moves.getLast()),
                        move.to().off()));
        Stream<OrderPage.Step> ahead = order.state().off()
                ? Stream.empty()
                : WAY.stream()
                        .skip(WAY.indexOf(order.state()) + 1L)
                        .map(OrderWords::of)
                        .map(OrderPage.Step::ahead);
        return Stream.concat(done, ahead).toList();
    }
}
