package dev.stoa.application.order;

import dev.stoa.application.event.EventHandler;
import dev.stoa.application.message.Outgoing;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;

/// Writes to customers when an order is paid, on its way, or off: to their first mail address, else to their first
/// phone. Each once, however often the event is told within a day.
public final class OrderMails implements EventHandler {

    public static final GroupName GROUP = new GroupName("mails");

    private final Customers customers;
    private final Outgoing outgoing;

    public OrderMails(Customers customers, Outgoing outgoing) {
        this.customers = customers;
        this.outgoing = outgoing;
    }

    @Override
    public void on(Event event) {
        OrderFacts order = OrderFactsJson.read(event.payload());
        Optional<Letter> letter = letter(order);
        if (letter.isPresent()) {
            customers
                    .find(order.customer())
                    .flatMap(this::address)
                    .ifPresent(to -> outgoing.sendOnce(
                            "%s:%d".formatted(order.id(), order.version()),
                            letter.get().to(to, event.type().replace('.', '_'))));
        }
    }

    private Optional<Recipient> address(Customer customer) {
        Optional<Recipient> mail = customer.contacts().stream()
                .filter(Recipient.Email.class::isInstance)
                .findFirst();
        return mail.or(() -> customer.contacts().stream().findFirst()).filter(outgoing::reaches);
    }

    private record Letter(String subject, String text) {

        Message to(Recipient recipient, String kind) {
            return new Message(recipient, kind, subject, text, Optional.empty());
        }
    }

    private static Optional<Letter> letter(OrderFacts order) {
        return switch (order.state()) {
            case PAID ->
                about(order, "is confirmed", "Thank you. We have your payment of %s.".formatted(order.total()));
            case SHIPPED -> about(order, "is on its way", "It left our warehouse today.");
            case CANCELLED ->
                about(order, "was cancelled", order.times().paid().isPresent() ? back(order) : "You are not charged.");
            case REFUNDED -> about(order, "was refunded", back(order));
            case PENDING, PACKED, DELIVERED -> Optional.empty();
        };
    }

    private static String back(OrderFacts order) {
        return "You get %s back.".formatted(order.total());
    }

    private static Optional<Letter> about(OrderFacts order, String what, String text) {
        return Optional.of(new Letter("Your order " + what, "Your order %s %s. %s".formatted(order.id(), what, text)));
    }
}
