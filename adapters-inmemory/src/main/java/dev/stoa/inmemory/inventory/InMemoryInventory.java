package dev.stoa.inmemory.inventory;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Committing;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.Reserving;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockChange;
import dev.stoa.domain.inventory.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stock and reservations in memory: a small view of the warehouse.
public final class InMemoryInventory implements Inventory {

    private final Warehouse warehouse;
    private final Shelves shelves;
    private final Holds holds;

    public InMemoryInventory(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.shelves = warehouse.shelves();
        this.holds = warehouse.reservations();
    }

    @Override
    public Map<Sku, Stock> stock(List<Sku> skus) {
        Require.range("sku count", skus.size(), 0, MAX_LINES);
        return warehouse.run(now -> shelves.of(skus));
    }

    @Override
    public Stock setOnHand(Sku sku, long onHand) {
        return warehouse.run(now -> shelves.setOnHand(sku, onHand));
    }

    @Override
    public StockChange adjust(Sku sku, long delta) {
        return warehouse.run(now -> shelves.adjust(sku, delta));
    }

    @Override
    public Reserving reserve(ReservationId id, List<StockLine> lines, Duration hold) {
        Require.range("line count", lines.size(), 1, MAX_LINES);
        List<StockLine> merged = StockLine.merged(lines);
        return warehouse.run(now -> reserve(id.value(), merged, now.plus(hold)));
    }

    private Reserving reserve(String id, List<StockLine> lines, Instant until) {
        Hold known = holds.get(id);
        if (known != null && known.state() != Hold.State.EXPIRED) {
            return known.state() == Hold.State.LIVE && same(known.lines(), lines)
                    ? new Reserving.Held(known.due())
                    : new Reserving.Conflict();
        }
        List<ShortLine> missing = shelves.shortOf(lines);
        if (!missing.isEmpty()) {
            return new Reserving.OutOfStock(missing);
        }
        holds.ensureRoom();
        holds.open(id, lines, until);
        return new Reserving.Held(until);
    }

    @Override
    public Committing commit(ReservationId id) {
        return warehouse.run(now -> {
            Hold hold = holds.get(id.value());
            if (hold == null || hold.state() == Hold.State.RELEASED) {
                return new Committing.Absent();
            }
            if (hold.state() == Hold.State.COMMITTED) {
                return new Committing.Committed();
            }
            List<ShortLine> missing = holds.take(hold.id(), hold.lines(), now);
            return missing.isEmpty() ? new Committing.Committed() : new Committing.Shortfall(missing);
        });
    }

    @Override
    public void release(ReservationId id) {
        warehouse.run(now -> {
            holds.release(id.value(), now);
            return true;
        });
    }

    @Override
    public Optional<Instant> extend(ReservationId id, Duration hold) {
        return warehouse.run(now -> {
            Hold known = holds.get(id.value());
            if (known == null || known.state() != Hold.State.LIVE) {
                return Optional.empty();
            }
            Instant until = now.plus(hold);
            Instant later = until.isAfter(known.due()) ? until : known.due();
            holds.prolong(known, later);
            return Optional.of(later);
        });
    }

    @Override
    public void sweep() {
        warehouse.run(now -> true);
    }

    private static boolean same(List<StockLine> some, List<StockLine> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }
}
