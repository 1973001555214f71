package dev.stoa.bootstrap.demo;

import dev.stoa.application.order.OrderMails;
import dev.stoa.application.order.OrderNews;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import jakarta.inject.Singleton;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What became of orders before the opening, each move in the log at its time.
@Singleton
final class DemoOffice {

    private final Orders orders;
    private final Credits credits;
    private final OrderRelay relay;
    private final EventLog log;
    private final ConsumerGroups groups;

    DemoOffice(Orders orders, Credits credits, OrderRelay relay, EventLog log, ConsumerGroups groups) {
        this.orders = orders;
        this.credits = credits;
        this.relay = relay;
        this.log = log;
        this.groups = groups;
    }

    /// A move that the order's state does not allow any more changes nothing.
    void move(OrderId order, OrderState to, Actor by) {
        orders.move(order, to, by);
        tell();
    }

    void tell() {
        relay.run();
    }

    void grant(CustomerId customer, int pounds, String reason) {
        CreditKey key = new CreditKey("demo:" + customer.value());
        credits.post(new CreditPosting(customer, key, Money.ofMajor(CurrencyUnit.GBP, pounds), reason));
    }

    /// Whoever bought was written to at the time; figures and rankings are still to be made from the log.
    void close() {
        tell();
        long last = log.state(OrderRelay.TOPIC).last();
        List.of(OrderMails.GROUP, OrderNews.GROUP).forEach(group -> groups.create(OrderRelay.TOPIC, group, last));
    }
}
