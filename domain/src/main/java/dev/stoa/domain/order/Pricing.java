package dev.stoa.domain.order;

import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RefusedCoupon;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Works out what lines cost. Pure: the same lines and coupons always cost the same, in the cart and in the order.
///
/// Every coupon looks at the full price of the lines it covers, in the order given; together they take off at most
/// what the goods cost. A coupon that is not stackable stands alone: it is refused beside an earlier one, and later
/// ones are refused beside it. Dates and limits of use are no matter of price; `Coupons` checks them.
public record Pricing(ShippingRule shipping) {

    /// @param currency of every line, and of the zero totals of an empty cart
    /// @throws dev.stoa.domain.InvalidInputException if an amount is beyond [Totals#MAX_MINOR]
    public Quote quote(CurrencyUnit currency, List<PricedLine> lines, List<Coupon> coupons) {
        Money subtotal =
                Money.total(currency, lines.stream().map(PricedLine::total).toList());
        Taken taken = new Taken(subtotal, lines);
        coupons.forEach(taken::apply);
        Money goods = subtotal.minus(taken.discount);
        Money fee = lines.isEmpty() || taken.freeShipping ? Money.zero(currency) : shipping.of(goods);
        return new Quote(Totals.of(subtotal, taken.discount, fee), taken.applied, taken.refused);
    }

    /// What the coupons so far have taken off.
    private static final class Taken {

        private final List<AppliedCoupon> applied = new ArrayList<>();
        private final List<RefusedCoupon> refused = new ArrayList<>();
        private final Money subtotal;
        private final List<PricedLine> lines;
        private Money discount;
        private boolean freeShipping;
        private boolean alone;

        Taken(Money subtotal, List<PricedLine> lines) {
            this.subtotal = subtotal;
            this.lines = lines;
            this.discount = Money.zero(subtotal.getCurrencyUnit());
        }

        void apply(Coupon coupon) {
            Money covered = covered(coupon);
            Optional<CouponRefusal> refusal = refusal(coupon, covered);
            if (refusal.isPresent()) {
                refused.add(new RefusedCoupon(coupon.code(), refusal.get()));
                return;
            }
            Money off = off(coupon.discount(), covered);
            discount = discount.plus(off);
            alone = !coupon.stackable();
            applied.add(new AppliedCoupon(coupon.code(), off));
        }

        private Money covered(Coupon coupon) {
            return Money.total(
                    subtotal.getCurrencyUnit(),
                    lines.stream()
                            .filter(line -> coupon.scope().covers(line.sku(), line.categories(), line.merchant()))
                            .map(PricedLine::total)
                            .toList());
        }

        private Optional<CouponRefusal> refusal(Coupon coupon, Money covered) {
            if (alone || (!coupon.stackable() && !applied.isEmpty())) {
                return Optional.of(CouponRefusal.NOT_STACKABLE);
            }
            if (otherCurrency(coupon)) {
                return Optional.of(CouponRefusal.OTHER_CURRENCY);
            }
            if (covered.isZero()) {
                return Optional.of(CouponRefusal.NOT_APPLICABLE);
            }
            return coupon.minimumSpend().filter(covered::isLessThan).map(minimum -> CouponRefusal.BELOW_MINIMUM);
        }

        private boolean otherCurrency(Coupon coupon) {
            return (coupon.discount() instanceof Discount.Fixed fixed && isOther(fixed.amount()))
                    || coupon.minimumSpend().filter(this::isOther).isPresent();
        }

        private boolean isOther(Money money) {
            return !money.getCurrencyUnit().equals(subtotal.getCurrencyUnit());
        }

        private Money off(Discount kind, Money covered) {
            Money wanted = switch (kind) {
                case Discount.Percent percent ->
                    covered.multipliedBy(percent.percent()).dividedBy(100, RoundingMode.DOWN);
                case Discount.Fixed fixed -> least(fixed.amount(), covered);
                case Discount.FreeShipping free -> {
                    freeShipping = true;
                    yield Money.zero(subtotal.getCurrencyUnit());
                }
            };
            return least(wanted, subtotal.minus(discount));
        }

        private static Money least(Money a, Money b) {
            return a.isLessThan(b) ? a : b;
        }
    }
}
