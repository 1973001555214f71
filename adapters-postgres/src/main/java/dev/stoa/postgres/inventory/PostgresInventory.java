package dev.stoa.postgres.inventory;

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
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stock and reservations on Postgres: every change locks the rows of its SKUs in byte order, takes off what has
/// expired, and decides on what is left.
public final class PostgresInventory implements Inventory {

    private static final String STOCK = """
            WITH clock AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT s.sku, s.on_hand, s.reserved - coalesce(expired.units, 0) AS reserved
            FROM clock
            CROSS JOIN stock s
            CROSS JOIN LATERAL (
              SELECT sum(h.quantity) AS units FROM stock_held h WHERE h.sku = s.sku AND h.expires_at <= clock.now
            ) expired
            WHERE s.sku = ANY (?)
            """;

    private static final String SET = "SELECT sku, on_hand, reserved FROM stock_set(?, ?, ?)";
    private static final String ADJUST = "SELECT enough, on_hand, reserved FROM stock_adjust(?, ?, ?)";
    private static final String RESERVE =
            "SELECT outcome, until, sku, wanted, available FROM reservation_reserve(?, ?, ?, ?, ?)";
    private static final String COMMIT = "SELECT outcome, sku, wanted, available FROM reservation_commit(?, ?)";
    private static final String RELEASE = "SELECT reservation_release(?, ?)";
    private static final String SWEEP = "SELECT stock_sweep(?, ?)";
    private static final String EXTEND = "SELECT reservation_extend(?, ?, ?) AS until";

    private final Postgres postgres;

    public PostgresInventory(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Shelf(Sku sku, Stock stock) {}

    @Override
    public Map<Sku, Stock> stock(List<Sku> skus) {
        Require.range("sku count", skus.size(), 0, MAX_LINES);
        List<Shelf> found = postgres.all(
                STOCK,
                row -> new Shelf(new Sku(row.text("sku")), stock(row)),
                postgres.now(),
                skus.stream().map(Sku::value).toArray(String[]::new));
        Map<Sku, Stock> stocks = new LinkedHashMap<>();
        found.forEach(shelf -> stocks.put(shelf.sku(), shelf.stock()));
        return stocks;
    }

    @Override
    public Stock setOnHand(Sku sku, long onHand) {
        Require.range("onHand", onHand, 0, Stock.MAX);
        return postgres.one(SET, PostgresInventory::stock, sku.value(), onHand, postgres.now());
    }

    @Override
    public StockChange adjust(Sku sku, long delta) {
        Require.range("delta", delta, -Stock.MAX, Stock.MAX);
        return postgres.one(
                ADJUST,
                row -> row.is("enough") ? new StockChange.Adjusted(stock(row)) : new StockChange.NotEnough(stock(row)),
                sku.value(),
                delta,
                postgres.now());
    }

    private static Stock stock(Row row) throws SQLException {
        return new Stock(row.number("on_hand"), row.number("reserved"));
    }

    private record Reserved(String outcome, Optional<Instant> until, Optional<ShortLine> line) {}

    @Override
    public Reserving reserve(ReservationId id, List<StockLine> lines, Duration hold) {
        Require.range("line count", lines.size(), 1, MAX_LINES);
        StockArrays wanted = new StockArrays(StockLine.merged(lines));
        List<Reserved> rows = postgres.all(
                RESERVE,
                row -> new Reserved(row.text("outcome"), row.maybeInstant("until"), line(row)),
                id.value(),
                wanted.skus(),
                wanted.quantities(),
                hold.toMillis(),
                postgres.now());
        return switch (rows.getFirst().outcome()) {
            case "HELD" -> new Reserving.Held(rows.getFirst().until().orElseThrow());
            case "SHORT" -> new Reserving.OutOfStock(lines(rows));
            default -> new Reserving.Conflict();
        };
    }

    @Override
    public Committing commit(ReservationId id) {
        List<Reserved> rows = postgres.all(
                COMMIT,
                row -> new Reserved(row.text("outcome"), Optional.empty(), line(row)),
                id.value(),
                postgres.now());
        return switch (rows.getFirst().outcome()) {
            case "COMMITTED" -> new Committing.Committed();
            case "SHORT" -> new Committing.Shortfall(lines(rows));
            default -> new Committing.Absent();
        };
    }

    private static Optional<ShortLine> line(Row row) throws SQLException {
        Optional<String> sku = row.maybeText("sku");
        return sku.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShortLine(new Sku(sku.get()), row.number("wanted"), row.number("available")));
    }

    private static List<ShortLine> lines(List<Reserved> rows) {
        return rows.stream().flatMap(row -> row.line().stream()).toList();
    }

    @Override
    public void release(ReservationId id) {
        postgres.all(RELEASE, row -> true, id.value(), postgres.now());
    }

    @Override
    public Optional<Instant> extend(ReservationId id, Duration hold) {
        return postgres.one(EXTEND, row -> row.maybeInstant("until"), id.value(), hold.toMillis(), postgres.now());
    }

    @Override
    public void sweep() {
        postgres.all(SWEEP, row -> true, MAX_LINES, postgres.now());
    }
}
