package dev.stoa.postgres.order;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;
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
import dev.stoa.domain.payment.Payment;
import dev.stoa.postgres.Places;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.inventory.StockArrays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Orders on Postgres: placing is one call of a function, moving is a look and a call that holds only for the
/// version looked at.
public final class PostgresOrders implements Orders {

    private static final String READ = "SELECT * FROM order_read ";
    private static final String FIND = READ + "WHERE id = ?";
    private static final String KEYED = READ + "WHERE customer = ? AND key = ?";
    private static final String OF = READ + "WHERE customer = ? AND n < ? ORDER BY n DESC LIMIT ?";
    private static final String IN = READ + "WHERE state = ? AND place > ? ORDER BY place LIMIT ?";
    private static final String MOVE =
            "SELECT outcome, happened_at, sku, available FROM order_move(?, ?, ?, ?::text, ?, ?, ?, ?)";

    /// Those that have been pending longest come first, so those old enough are at the front.
    private static final String PENDING = """
            SELECT * FROM (SELECT * FROM order_read WHERE state = 'PENDING' ORDER BY place LIMIT ?) longest
            WHERE moved_at[1] <= at_time(?) - ? * interval '1 millisecond' ORDER BY place
            """;

    private final Postgres postgres;

    public PostgresOrders(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Placing place(Placement placement) {
        Optional<Placing> placing = postgres.one(
                PlaceOrder.SQL, row -> PlaceOrder.read(placement, row), PlaceOrder.values(placement, postgres.now()));
        return placing.or(() -> replay(placement.customer(), placement.key())).orElseThrow();
    }

    @Override
    public Moving move(OrderId id, OrderState to, Actor by) {
        while (true) {
            Optional<Order> found = find(id);
            if (found.isEmpty()) {
                return new Moving.Absent();
            }
            Order order = found.get();
            if (order.state() == to) {
                return new Moving.AlreadyThere(order);
            }
            if (!order.mayMove(to, by)) {
                return new Moving.Illegal(order);
            }
            Optional<Moving> moving = moved(order, to, by);
            if (moving.isPresent()) {
                return moving.get();
            }
        }
    }

    private record Moved(String outcome, Instant at, Optional<String> sku, long available) {}

    /// Empty if somebody moved it since it was read.
    private Optional<Moving> moved(Order order, OrderState to, Actor by) {
        StockArrays wanted = StockArrays.sorted(order.wanted());
        Optional<String> payment = order.moved(new Move(to, Instant.EPOCH, by))
                .payment()
                .map(Payment::state)
                .map(Enum::name);
        List<Moved> rows = postgres.all(
                MOVE,
                row -> new Moved(
                        row.text("outcome"), row.instant("happened_at"), row.maybeText("sku"), row.number("available")),
                order.id().value(),
                Math.toIntExact(order.version()),
                to.name(),
                payment,
                by.value(),
                wanted.skus(),
                wanted.quantities(),
                postgres.now());
        Instant at = rows.getFirst().at();
        return switch (rows.getFirst().outcome()) {
            case "STALE" -> Optional.empty();
            case "MOVED" -> Optional.of(new Moving.Moved(order.moved(new Move(to, at, by))));
            default -> Optional.of(shortfall(order, new Move(OrderState.CANCELLED, at, by), rows));
        };
    }

    private static Moving shortfall(Order order, Move move, List<Moved> rows) {
        Map<String, Long> available = new TreeMap<>();
        rows.forEach(row -> row.sku().ifPresent(sku -> available.put(sku, row.available())));
        return new Moving.Shortfall(order.moved(move), PlaceOrder.inOrder(order.wanted(), available));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return postgres.first(FIND, OrderRows::read, id.value());
    }

    @Override
    public Optional<Order> find(OrderId id, CustomerId customer) {
        return find(id).filter(order -> order.customer().equals(customer));
    }

    @Override
    public Optional<Placing> replay(CustomerId customer, OrderKey key) {
        return postgres.first(
                KEYED,
                row -> row.text("digest").equals(key.digest())
                        ? new Placing.AlreadyPlaced(OrderRows.read(row))
                        : new Placing.KeyReused(),
                customer.value(),
                key.key());
    }

    private record Placed(long place, Order order) {}

    @Override
    public Page<Order> of(CustomerId customer, PageRequest request) {
        List<Placed> found = postgres.all(
                OF,
                row -> new Placed(row.number("n"), OrderRows.read(row)),
                customer.value(),
                Places.after(request, Long.MAX_VALUE),
                request.limit() + 1);
        return Places.page(found, request, Placed::place).map(Placed::order);
    }

    @Override
    public Page<Order> in(OrderState state, PageRequest request) {
        List<Placed> found = postgres.all(
                IN,
                row -> new Placed(row.number("place"), OrderRows.read(row)),
                state.name(),
                Places.after(request, 0),
                request.limit() + 1);
        return Places.page(found, request, Placed::place).map(Placed::order);
    }

    @Override
    public List<Order> pending(Duration age, int limit) {
        Require.range("limit", limit, 1, 1_000);
        return postgres.all(PENDING, OrderRows::read, limit, postgres.now(), age.toMillis());
    }
}
