package dev.stoa.inmemory.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Which orders are in which state, longest in it first. Guarded by the money path's lock.
final class Board {

    private final Map<OrderState, NavigableMap<Long, OrderId>> columns = new EnumMap<>(OrderState.class);
    private final Map<OrderId, Long> places = new HashMap<>();
    private long last;

    Board() {
        for (OrderState state : OrderState.values()) {
            columns.put(state, new TreeMap<>());
        }
    }

    void enter(OrderId id, OrderState state) {
        last++;
        column(state).put(last, id);
        places.put(id, last);
    }

    void leave(OrderId id, OrderState state) {
        Long place = places.remove(id);
        if (place != null) {
            column(state).remove(place);
        }
    }

    /// The orders of a column, longest first.
    Iterable<OrderId> in(OrderState state) {
        return column(state).values();
    }

    Page<Order> page(OrderState state, PageRequest request, Function<OrderId, Order> order) {
        NavigableMap<Long, OrderId> rest =
                column(state).tailMap(request.after().map(Board::place).orElse(0L), false);
        List<Map.Entry<Long, OrderId>> shown =
                rest.entrySet().stream().limit(request.limit()).toList();
        boolean more = !shown.isEmpty() && rest.higherKey(shown.getLast().getKey()) != null;
        return new Page<>(
                shown.stream().map(entry -> order.apply(entry.getValue())).toList(),
                more ? Optional.of(Long.toString(shown.getLast().getKey())) : Optional.empty());
    }

    private NavigableMap<Long, OrderId> column(OrderState state) {
        return columns.getOrDefault(state, new TreeMap<>());
    }

    private static long place(String after) {
        try {
            return Long.parseUnsignedLong(after);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "format", "the cursor was not made by this list");
        }
    }
}
