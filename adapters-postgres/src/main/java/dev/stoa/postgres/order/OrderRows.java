package dev.stoa.postgres.order;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.domain.payment.PaymentState;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Orders as rows of the view `order_read`. State and version follow from the history.
final class OrderRows {

    private OrderRows() {}

    static Order read(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency"));
        List<Move> history = history(row);
        return new Order(
                new OrderId(row.text("id")),
                new CustomerId(row.text("customer")),
                lines(row, currency),
                bill(row, currency),
                new ShipTo(
                        row.text("ship_name"),
                        row.text("ship_line1"),
                        row.text("ship_city"),
                        row.text("ship_postcode"),
                        row.text("ship_country")),
                payment(row, currency),
                history.getLast().to(),
                history.size(),
                history);
    }

    private static List<OrderLine> lines(Row row, CurrencyUnit currency) throws SQLException {
        List<String> skus = row.texts("skus");
        List<String> names = row.texts("names");
        List<Long> quantities = row.numbers("quantities");
        List<Long> prices = row.numbers("prices");
        List<OrderLine> lines = new ArrayList<>(skus.size());
        for (int n = 0; n < skus.size(); n++) {
            lines.add(new OrderLine(
                    new Sku(skus.get(n)),
                    names.get(n),
                    Math.toIntExact(quantities.get(n)),
                    Money.ofMinor(currency, prices.get(n))));
        }
        return lines;
    }

    private static Bill bill(Row row, CurrencyUnit currency) throws SQLException {
        List<String> codes = row.texts("coupons");
        List<Long> discounts = row.numbers("coupon_discounts");
        List<AppliedCoupon> coupons = new ArrayList<>(codes.size());
        for (int n = 0; n < codes.size(); n++) {
            coupons.add(new AppliedCoupon(new CouponCode(codes.get(n)), Money.ofMinor(currency, discounts.get(n))));
        }
        Totals totals = Totals.of(
                Money.ofMinor(currency, row.number("subtotal")),
                Money.ofMinor(currency, row.number("discount")),
                Money.ofMinor(currency, row.number("shipping")));
        return new Bill(totals, coupons, Money.ofMinor(currency, row.number("credit")));
    }

    private static Optional<Payment> payment(Row row, CurrencyUnit currency) throws SQLException {
        Optional<String> key = row.maybeText("payment_key");
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Payment(
                        new PaymentKey(key.get()),
                        new PaymentMethod(row.text("payment_method"), row.text("payment_token")),
                        Money.ofMinor(currency, row.number("payment_amount")),
                        PaymentState.valueOf(row.text("payment_state")),
                        row.instant("payment_changed_at")));
    }

    private static List<Move> history(Row row) throws SQLException {
        List<String> states = row.texts("moved_to");
        List<Instant> times = row.instants("moved_at");
        List<String> actors = row.texts("moved_by");
        List<Move> history = new ArrayList<>(states.size());
        for (int n = 0; n < states.size(); n++) {
            history.add(new Move(OrderState.valueOf(states.get(n)), times.get(n), new Actor(actors.get(n))));
        }
        return history;
    }
}
