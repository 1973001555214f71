package dev.stoa.postgres.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import dev.stoa.postgres.Row;
import dev.stoa.postgres.inventory.StockArrays;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;

/// The one statement that places an order.
final class PlaceOrder {

    /// The row of the order in the order of its columns; the function fills in what depends on the time and on
    /// others: number, end of the hold, place and time of the first move.
    static final String SQL = """
            SELECT outcome, placed_at, names, reasons, numbers FROM order_place(
              ROW(?, NULL, ?, ?, ?, ?, ?, ?, true,
                  ?, ?, ?, ?,
                  ?, ?, ?, ?, ?, ?, ?,
                  ?, ?, ?, ?, ?,
                  NULL, ?, NULL, 1, ?, NULL, ?)::orders,
              ?, ?, ?, ?, ?, ?)
            """;

    private PlaceOrder() {}

    static Object[] values(Placement placement, Optional<Instant> now) {
        Order order = placement.order(Instant.EPOCH);
        StockArrays wanted = StockArrays.sorted(placement.wanted());
        Move first = order.history().getFirst();
        List<Object> values = new ArrayList<>(List.of(
                placement.id().value(),
                placement.customer().value(),
                placement.key().key(),
                placement.key().digest(),
                placement.cart().cart().value(),
                placement.cart().openedAt(),
                placement.cart().version()));
        addLines(values, placement.lines());
        addBill(values, placement.bill());
        values.addAll(List.of(
                placement.shipTo().name(),
                placement.shipTo().line1(),
                placement.shipTo().city(),
                placement.shipTo().postcode(),
                placement.shipTo().country(),
                first.to().name(),
                new String[] {first.to().name()},
                new String[] {first.by().value()},
                placement.payment().method(),
                placement.payment().token(),
                wanted.skus(),
                wanted.quantities(),
                placement.hold().toMillis(),
                now));
        return values.toArray();
    }

    private static void addLines(List<Object> values, List<OrderLine> lines) {
        values.add(lines.stream().map(line -> line.sku().value()).toArray(String[]::new));
        values.add(lines.stream().map(OrderLine::name).toArray(String[]::new));
        values.add(lines.stream().map(line -> (long) line.quantity()).toArray(Long[]::new));
        values.add(lines.stream()
                .map(line -> line.unitPrice().getAmountMinorLong())
                .toArray(Long[]::new));
    }

    private static void addBill(List<Object> values, Bill bill) {
        List<AppliedCoupon> coupons = bill.coupons();
        values.add(bill.totals().total().getCurrencyUnit().getCode());
        values.add(bill.totals().subtotal().getAmountMinorLong());
        values.add(bill.totals().discount().getAmountMinorLong());
        values.add(bill.totals().shipping().getAmountMinorLong());
        values.add(bill.credit().getAmountMinorLong());
        values.add(coupons.stream().map(coupon -> coupon.code().value()).toArray(String[]::new));
        values.add(coupons.stream()
                .map(coupon -> coupon.discount().getAmountMinorLong())
                .toArray(Long[]::new));
    }

    /// What the row says; empty if the key was used before.
    static Optional<Placing> read(Placement placement, Row row) throws SQLException {
        return switch (row.text("outcome")) {
            case "PLACED" -> Optional.of(new Placing.Placed(placement.order(row.instant("placed_at"))));
            case "KEY" -> Optional.empty();
            case "CART" ->
                Optional.of(new Placing.CartAlreadyOrdered(
                        new OrderId(row.texts("names").getFirst())));
            case "COUPONS" -> Optional.of(refused(row.texts("names"), row.texts("reasons")));
            case "CREDIT" ->
                Optional.of(new Placing.CreditShort(Money.ofMinor(
                        placement.bill().credit().getCurrencyUnit(),
                        row.numbers("numbers").getFirst())));
            default -> Optional.of(new Placing.OutOfStock(shortLines(placement.wanted(), row)));
        };
    }

    private static Placing refused(List<String> codes, List<String> reasons) {
        return new Placing.CouponRefused(IntStream.range(0, codes.size())
                .mapToObj(n -> new RefusedCoupon(new CouponCode(codes.get(n)), CouponRefusal.valueOf(reasons.get(n))))
                .toList());
    }

    private static List<ShortLine> shortLines(List<StockLine> wanted, Row row) throws SQLException {
        List<String> skus = row.texts("names");
        List<Long> available = row.numbers("numbers");
        Map<String, Long> left = new TreeMap<>();
        IntStream.range(0, skus.size()).forEach(n -> left.put(skus.get(n), available.get(n)));
        return inOrder(wanted, left);
    }

    /// The lines that are short, in the order they were asked for.
    static List<ShortLine> inOrder(List<StockLine> wanted, Map<String, Long> available) {
        List<ShortLine> lines = new ArrayList<>();
        for (StockLine line : wanted) {
            Sku sku = line.sku();
            Optional.ofNullable(available.get(sku.value()))
                    .ifPresent(left -> lines.add(new ShortLine(sku, line.quantity(), left)));
        }
        return lines;
    }
}
