package dev.stoa.domain.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.domain.payment.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Everything that has to hold for an order to come into being.
///
/// @param id of the order, if it comes to be; at most 200 characters, since payments and credit entries are named
/// after it
/// @param lines 1 to 1,000, in the bill's currency
/// @param hold how long the stock waits for the payment
public record Placement(
        OrderId id,
        CustomerId customer,
        OrderKey key,
        CartVersion cart,
        List<OrderLine> lines,
        Bill bill,
        ShipTo shipTo,
        PaymentMethod payment,
        Duration hold) {

    public Placement {
        Require.text("orderId", id.value(), 1, 200);
        Require.range("line count", lines.size(), 1, 1_000);
        lines = List.copyOf(lines);
        CurrencyUnit currency = bill.totals().total().getCurrencyUnit();
        if (!lines.stream().allMatch(line -> line.unitPrice().getCurrencyUnit().equals(currency))
                || !bill.coupons().stream()
                        .allMatch(coupon -> coupon.discount().getCurrencyUnit().equals(currency))) {
            throw new InvalidInputException("currency", "equal", "an order is in one currency");
        }
    }

    /// The order that comes to be: pending, or paid if there is nothing to pay.
    public Order order(Instant now) {
        Money toPay = bill.toPay();
        OrderState state = toPay.isZero() ? OrderState.PAID : OrderState.PENDING;
        PaymentKey asked = new PaymentKey(id.value() + ":1");
        return new Order(
                id,
                customer,
                lines,
                bill,
                shipTo,
                Optional.of(new Payment(asked, payment, toPay, PaymentState.REQUESTED, now))
                        .filter(due -> !toPay.isZero()),
                state,
                1,
                List.of(new Move(state, now, Actor.of(customer))));
    }

    /// One stock line per SKU.
    public List<StockLine> wanted() {
        return StockLine.merged(lines.stream()
                .map(line -> new StockLine(line.sku(), line.quantity()))
                .toList());
    }
}
