package dev.stoa.inmemory.order;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentState;
import dev.stoa.inmemory.Backwards;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// All orders, found by id, key, cart, customer and state, with the events and the payments that wait. Guarded by
/// the money path's lock.
public final class OrderBook {

    private record KeyId(CustomerId customer, String key) {}

    private record Keyed(String digest, OrderId order) {}

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<KeyId, Keyed> keys = new HashMap<>();
    private final Map<CartVersion, OrderId> carts = new HashMap<>();
    private final Map<OrderId, CartVersion> cartOf = new HashMap<>();
    private final Map<CustomerId, List<OrderId>> byCustomer = new HashMap<>();
    private final Board board = new Board();
    private final ArrayDeque<OrderEvent> events = new ArrayDeque<>();
    private final Map<PaymentKey, OrderId> toGiveBack = new LinkedHashMap<>();
    private final int capacity;
    private long position;

    public OrderBook(int capacity) {
        this.capacity = capacity;
    }

    @Nullable
    Order get(OrderId id) {
        return orders.get(id);
    }

    Optional<Placing> replay(CustomerId customer, OrderKey key) {
        return Optional.ofNullable(keys.get(new KeyId(customer, key.key())))
                .map(known -> known.digest().equals(key.digest())
                        ? new Placing.AlreadyPlaced(order(known.order()))
                        : new Placing.KeyReused());
    }

    Optional<OrderId> orderOf(CartVersion cart) {
        return Optional.ofNullable(carts.get(cart));
    }

    /// Adds a new order, its keys and its event.
    void add(Placement placement, Order order) {
        keys.put(
                new KeyId(order.customer(), placement.key().key()),
                new Keyed(placement.key().digest(), order.id()));
        carts.put(placement.cart(), order.id());
        cartOf.put(order.id(), placement.cart());
        byCustomer
                .computeIfAbsent(order.customer(), customer -> new ArrayList<>())
                .add(order.id());
        record(order);
    }

    /// Replaces an order after a move and records its event.
    void moved(Order before, Order after) {
        board.leave(before.id(), before.state());
        if (before.state() == OrderState.PENDING && after.state() == OrderState.CANCELLED) {
            carts.remove(cartOf.remove(before.id()));
        }
        record(after);
    }

    private void record(Order order) {
        orders.put(order.id(), order);
        board.enter(order.id(), order.state());
        Instant at = order.history().getLast().at();
        position = Math.max(position + 1, TimeUnit.MILLISECONDS.toMicros(at.toEpochMilli()));
        events.add(new OrderEvent(position, order.version(), order));
        order.payment().filter(OrderBook::isDue).ifPresent(payment -> toGiveBack.put(payment.key(), order.id()));
    }

    Page<Order> of(CustomerId customer, PageRequest request) {
        return Backwards.page(byCustomer.getOrDefault(customer, List.of()), request)
                .map(this::order);
    }

    Page<Order> in(OrderState state, PageRequest request) {
        return board.page(state, request, this::order);
    }

    Iterable<OrderId> pending() {
        return board.in(OrderState.PENDING);
    }

    Collection<OrderEvent> events() {
        return events;
    }

    void acknowledge(long upTo) {
        while (!events.isEmpty() && events.getFirst().position() <= upTo) {
            events.removeFirst();
        }
    }

    /// The payments to be given back, longest waiting first.
    public List<Payment> due(int limit) {
        return toGiveBack.values().stream()
                .limit(limit)
                .flatMap(id -> order(id).payment().stream())
                .toList();
    }

    /// Replaces a payment that was due; nothing if it is not due.
    public @Nullable Payment settle(PaymentKey key, Instant now) {
        OrderId id = toGiveBack.remove(key);
        if (id == null) {
            return null;
        }
        Payment settled =
                order(id).payment().map(due -> due.in(after(due.state()), now)).orElseThrow();
        orders.put(id, order(id).with(settled));
        return settled;
    }

    void ensureRoom() {
        if (orders.size() >= capacity || events.size() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more orders or order events in memory: %d kept".formatted(capacity));
        }
    }

    private Order order(OrderId id) {
        Order order = orders.get(id);
        if (order == null) {
            throw new BackendException(BackendException.Kind.CORRUPT, "an order is listed but not kept: " + id);
        }
        return order;
    }

    private static boolean isDue(Payment payment) {
        return payment.state() == PaymentState.VOID_DUE || payment.state() == PaymentState.REFUND_DUE;
    }

    private static PaymentState after(PaymentState due) {
        return due == PaymentState.VOID_DUE ? PaymentState.VOIDED : PaymentState.REFUNDED;
    }
}
