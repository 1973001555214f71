package dev.stoa.inmemory.order;

import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.RedemptionId;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import java.time.Instant;
import org.joda.money.Money;

/// Takes what an order needs and gives it back. Guarded by the money path's lock; callers have checked before, so
/// nothing here is refused.
final class Till {

    private final Books books;

    Till(Books books) {
        this.books = books;
    }

    /// Uses coupons and credit, and takes the stock, or holds it until `holdEnd` while the order is pending.
    void take(Order order, Instant holdEnd, Instant now) {
        for (AppliedCoupon coupon : order.bill().coupons()) {
            books.coupons().redeem(coupon.code(), redemption(order), order.customer());
        }
        post(order, order.bill().credit().negated(), "", "order " + order.id(), now);
        if (order.state() == OrderState.PENDING) {
            books.warehouse().orders().open(order.id().value(), order.wanted(), holdEnd);
        } else {
            books.warehouse().shelves().take(order.wanted());
        }
    }

    /// Gives back stock, coupons and credit of an order that is about to be off.
    void giveBack(Order order, Instant now) {
        if (order.state() == OrderState.PENDING) {
            books.warehouse().orders().release(order.id().value(), now);
            books.warehouse().orders().forget(order.id().value());
        } else {
            books.warehouse().shelves().putBack(order.wanted());
        }
        books.coupons().release(redemption(order));
        post(order, order.bill().credit(), ":back", "order " + order.id() + " is off", now);
    }

    private void post(Order order, Money amount, String suffix, String reason, Instant now) {
        if (!amount.isZero()) {
            CreditKey key = new CreditKey("order:" + order.id().value() + suffix);
            books.credits().write(new CreditPosting(order.customer(), key, amount, reason), now);
        }
    }

    private static RedemptionId redemption(Order order) {
        return new RedemptionId(order.id().value());
    }
}
