package dev.stoa.inmemory.order;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/// Orders in memory. Every operation runs alone on the money path: it checks all it needs, then changes all it
/// must.
public final class InMemoryOrders implements Orders {

    private final Books books;
    private final OrderBook book;
    private final Till till;

    public InMemoryOrders(Books books) {
        this.books = books;
        this.book = books.orders();
        this.till = new Till(books);
    }

    @Override
    public Placing place(Placement placement) {
        return run(now -> refusal(placement, now).orElseGet(() -> placeChecked(placement, now)));
    }

    private Optional<Placing> refusal(Placement placement, Instant now) {
        return book.replay(placement.customer(), placement.key())
                .or(() -> book.orderOf(placement.cart()).map(Placing.CartAlreadyOrdered::new))
                .or(() -> refusedCoupons(placement, now))
                .or(() -> shortCredit(placement))
                .or(() -> shortStock(placement));
    }

    private Optional<Placing> refusedCoupons(Placement placement, Instant now) {
        Optional<CustomerId> customer = Optional.of(placement.customer());
        List<RefusedCoupon> refused = placement.bill().coupons().stream()
                .flatMap(coupon -> books.coupons().refusal(coupon.code(), customer, now).stream()
                        .map(why -> new RefusedCoupon(coupon.code(), why)))
                .toList();
        return refused.isEmpty() ? Optional.empty() : Optional.of(new Placing.CouponRefused(refused));
    }

    private Optional<Placing> shortCredit(Placement placement) {
        Money wanted = placement.bill().credit();
        Money balance = books.credits().balance(placement.customer(), wanted.getCurrencyUnit());
        return balance.isLessThan(wanted) ? Optional.of(new Placing.CreditShort(balance)) : Optional.empty();
    }

    private Optional<Placing> shortStock(Placement placement) {
        List<ShortLine> lines = books.warehouse().shelves().shortOf(placement.wanted());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Placing.OutOfStock(lines));
    }

    private Placing placeChecked(Placement placement, Instant now) {
        book.ensureRoom();
        Order order = placement.order(now);
        till.take(order, now.plus(placement.hold()), now);
        book.add(placement, order);
        return new Placing.Placed(order);
    }

    @Override
    public Moving move(OrderId id, OrderState to, Actor by) {
        return run(now -> {
            Order order = book.get(id);
            if (order == null) {
                return new Moving.Absent();
            }
            if (order.state() == to) {
                return new Moving.AlreadyThere(order);
            }
            if (!order.mayMove(to, by)) {
                return new Moving.Illegal(order);
            }
            return moveChecked(order, to, by, now);
        });
    }

    private Moving moveChecked(Order order, OrderState to, Actor by, Instant now) {
        if (to == OrderState.PAID) {
            List<ShortLine> missing = books.warehouse().orders().take(order.id().value(), order.wanted(), now);
            books.warehouse().orders().forget(order.id().value());
            return missing.isEmpty()
                    ? new Moving.Moved(record(order, to, by, now))
                    : new Moving.Shortfall(off(order, OrderState.CANCELLED, by, now), missing);
        }
        return new Moving.Moved(to.off() ? off(order, to, by, now) : record(order, to, by, now));
    }

    private Order off(Order order, OrderState to, Actor by, Instant now) {
        till.giveBack(order, now);
        return record(order, to, by, now);
    }

    private Order record(Order order, OrderState to, Actor by, Instant now) {
        Order after = order.moved(new Move(to, now, by));
        book.moved(order, after);
        return after;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return run(now -> Optional.ofNullable(book.get(id)));
    }

    @Override
    public Optional<Order> find(OrderId id, CustomerId customer) {
        return find(id).filter(order -> order.customer().equals(customer));
    }

    @Override
    public Optional<Placing> replay(CustomerId customer, OrderKey key) {
        return run(now -> book.replay(customer, key));
    }

    @Override
    public Page<Order> of(CustomerId customer, PageRequest request) {
        return run(now -> book.of(customer, request));
    }

    @Override
    public Page<Order> in(OrderState state, PageRequest request) {
        return run(now -> book.in(state, request));
    }

    @Override
    public List<Order> pending(Duration age, int limit) {
        Require.range("limit", limit, 1, 1_000);
        return run(now -> {
            List<Order> old = new ArrayList<>();
            for (OrderId id : book.pending()) {
                Order order = book.get(id);
                if (order == null || old.size() == limit || order.placedAt().isAfter(now.minus(age))) {
                    break;
                }
                old.add(order);
            }
            return old;
        });
    }

    private <R> R run(Function<Instant, R> operation) {
        return books.warehouse().run(operation);
    }
}
