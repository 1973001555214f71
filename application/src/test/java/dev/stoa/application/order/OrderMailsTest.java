package dev.stoa.application.order;

import dev.stoa.application.message.MessagePayload;
import dev.stoa.application.message.Outgoing;
import dev.stoa.application.secret.Sealing;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderMailsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CustomerId ANN = new CustomerId("cus_ann");
    private static final Recipient PHONE = Recipient.parse("+447700900123");
    private static final Recipient MAIL = Recipient.parse("ann@example.com");

    private final InMemoryAdapters shop = new InMemoryAdapters(new MovableClock(NOW));
    private final List<Message> sent = new ArrayList<>();
    private final OrderMails mails = mails(to -> true);

    private OrderMails mails(Predicate<Recipient> reaches) {
        MessagePayload payloads = new MessagePayload(new Sealing(Map.of(1, new byte[32]), new SecureRandom()));
        return new OrderMails(
                shop.customers(), new Outgoing(shop.jobQueue(), payloads, prefix -> prefix, reaches, sent::add));
    }

    private static Event event(OrderState state, long version) {
        return event(state, version, Optional.of(NOW));
    }

    private static Event event(OrderState state, long version, Optional<Instant> paid) {
        OrderFacts facts = new OrderFacts(
                new OrderId("ord_1"),
                ANN,
                version,
                state,
                Money.ofMinor(CurrencyUnit.GBP, 3_500),
                new OrderFacts.Times(NOW, paid, NOW),
                0,
                List.of());
        return new Event(version, "ord_1", OrderRelay.type(state), OrderFactsJson.write(facts), NOW);
    }

    @Test
    void aCustomerIsWrittenToOnceForEachMoveThatMatters() {
        shop.customers().findOrCreate(PHONE, ANN);
        shop.customers().addContact(ANN, MAIL);
        mails.on(event(OrderState.PENDING, 1));
        mails.on(event(OrderState.PAID, 2));
        mails.on(event(OrderState.PAID, 2));
        mails.on(event(OrderState.PACKED, 3));
        mails.on(event(OrderState.SHIPPED, 4));
        assertThat(sent).extracting(Message::kind).containsExactly("order_paid", "order_shipped");
        assertThat(sent).extracting(Message::to).containsOnly(MAIL);
        assertThat(sent.getFirst().text()).contains("ord_1", "GBP 35.00");
    }

    @Test
    void onlyWhoPaidForACancelledOrderIsToldToGetMoneyBack() {
        shop.customers().findOrCreate(MAIL, ANN);
        mails.on(event(OrderState.CANCELLED, 2, Optional.empty()));
        mails.on(event(OrderState.CANCELLED, 3, Optional.of(NOW)));
        assertThat(sent.getFirst().text()).endsWith("was cancelled. You are not charged.");
        assertThat(sent.getLast().text()).endsWith("was cancelled. You get GBP 35.00 back.");
    }

    @Test
    void whoHasNoMailAddressGetsATextMessage() {
        shop.customers().findOrCreate(PHONE, ANN);
        mails.on(event(OrderState.REFUNDED, 5));
        assertThat(sent).extracting(Message::to).containsExactly(PHONE);
    }

    @Test
    void whoCannotBeReachedIsNotWrittenTo() {
        mails.on(event(OrderState.PAID, 2));
        shop.customers().findOrCreate(PHONE, ANN);
        mails(to -> false).on(event(OrderState.PAID, 2));
        assertThat(sent).isEmpty();
    }
}
