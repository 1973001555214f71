package dev.stoa.inmemory;

import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import dev.stoa.inmemory.coupon.CouponBook;
import dev.stoa.inmemory.coupon.InMemoryCoupons;
import dev.stoa.inmemory.credit.CreditBook;
import dev.stoa.inmemory.credit.InMemoryCredits;
import dev.stoa.inmemory.inventory.InMemoryInventory;
import dev.stoa.inmemory.inventory.Warehouse;
import dev.stoa.inmemory.order.Books;
import dev.stoa.inmemory.order.InMemoryOrderEvents;
import dev.stoa.inmemory.order.InMemoryOrders;
import dev.stoa.inmemory.order.OrderBook;
import dev.stoa.inmemory.payment.InMemoryPaymentGateway;
import dev.stoa.inmemory.payment.InMemoryPayments;

/// The ports of the money path, views of the same books under the same lock; and the gateway,
/// which is the world outside and shares nothing with them.
record MoneyAdapters(
        Inventory inventory,
        Coupons coupons,
        Credits credits,
        Orders orders,
        OrderEvents orderEvents,
        Payments payments,
        PaymentGateway paymentGateway) {

    static MoneyAdapters over(Memory memory, int capacity) {
        MoneyPath path = new MoneyPath(memory);
        Warehouse warehouse = new Warehouse(path, capacity);
        Books books = new Books(warehouse, new CouponBook(capacity), new CreditBook(capacity), new OrderBook(capacity));
        return new MoneyAdapters(
                new InMemoryInventory(warehouse),
                new InMemoryCoupons(path, books.coupons()),
                new InMemoryCredits(path, books.credits()),
                new InMemoryOrders(books),
                new InMemoryOrderEvents(path, books.orders()),
                new InMemoryPayments(path, books.orders()),
                new InMemoryPaymentGateway(memory, capacity));
    }
}
