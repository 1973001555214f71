package dev.stoa.bootstrap.wiring;

import dev.stoa.application.counter.Counting;
import dev.stoa.application.event.Listener;
import dev.stoa.application.message.Outgoing;
import dev.stoa.application.order.Cashier;
import dev.stoa.application.order.Checkout;
import dev.stoa.application.order.CheckoutCarts;
import dev.stoa.application.order.OrderMails;
import dev.stoa.application.order.OrderNews;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.application.order.PaymentResolver;
import dev.stoa.application.order.SoldGoods;
import dev.stoa.application.order.Takings;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.Ids;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Pricing;
import dev.stoa.domain.order.ShippingRule;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// The checkout, what finishes orders that it could not, and who hears of orders.
@Factory
final class OrderWiring {

    /// How long an order may be pending before the gateway is asked again.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Singleton
    Cashier cashier(Orders orders, PaymentGateway gateway) {
        return new Cashier(orders, gateway);
    }

    /// The same for carts and orders.
    @Singleton
    Pricing pricing() {
        return new Pricing(ShippingRule.DEFAULT);
    }

    @Singleton
    Checkout checkout(CheckoutCarts carts, Credits credits, Orders orders, Cashier cashier, Ids ids) {
        return new Checkout(carts, credits, orders, cashier, ids);
    }

    @Singleton
    PaymentResolver paymentResolver(Cashier cashier, Orders orders, Payments payments, PaymentGateway gateway) {
        return new PaymentResolver(cashier, orders, payments, gateway, PATIENCE);
    }

    @Singleton
    OrderRelay orderRelay(OrderEvents events, EventLog log) {
        return new OrderRelay(events, log);
    }

    @Singleton
    @Named("news")
    Listener news(Notifications notifications) {
        return Listener.of(OrderRelay.TOPIC, OrderNews.GROUP, new OrderNews(notifications));
    }

    @Singleton
    @Named("mails")
    Listener mails(Customers customers, Outgoing outgoing) {
        return Listener.of(OrderRelay.TOPIC, OrderMails.GROUP, new OrderMails(customers, outgoing));
    }

    @Singleton
    Takings takings(Counting counting, InstantSource clock) {
        return new Takings(counting, clock);
    }

    @Singleton
    @Named("takings")
    Listener takingsListener(Takings takings) {
        return Listener.of(OrderRelay.TOPIC, Takings.GROUP, takings).oneByOne();
    }

    /// Counted one by one: what is told twice counts twice.
    @Singleton
    @Named("rankings")
    Listener rankings(Popularity popularity) {
        return Listener.of(OrderRelay.TOPIC, SoldGoods.GROUP, new SoldGoods(popularity))
                .oneByOne();
    }
}
