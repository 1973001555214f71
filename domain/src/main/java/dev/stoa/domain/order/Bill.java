package dev.stoa.domain.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.coupon.AppliedCoupon;
import java.util.List;
import org.joda.money.Money;

/// What an order costs and who pays it.
///
/// @param coupons each code once
/// @param credit the part of the total that the customer's credit pays
public record Bill(Totals totals, List<AppliedCoupon> coupons, Money credit) {

    public Bill {
        coupons = List.copyOf(coupons);
        if (coupons.stream().map(AppliedCoupon::code).distinct().count() < coupons.size()) {
            throw new InvalidInputException("coupons", "unique", "a coupon is used once in an order");
        }
        if (credit.isNegative() || credit.isGreaterThan(totals.total())) {
            throw new InvalidInputException("credit", "range", "credit must be zero to the total");
        }
    }

    /// The part of the total that the gateway is asked for.
    public Money toPay() {
        return totals.total().minus(credit);
    }
}
