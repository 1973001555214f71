package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import org.joda.money.Money;

/// What shipping costs: one flat price, nothing from a threshold of goods on, in minor units of the order's
/// currency.
///
/// @param flat what an order's shipping costs
/// @param freeFrom orders whose goods cost at least this, discounts taken off, ship for nothing
public record ShippingRule(long flat, long freeFrom) {

    /// 4.95 in most currencies, free from 50.00.
    public static final ShippingRule DEFAULT = new ShippingRule(495, 5_000);

    public ShippingRule {
        Require.range("shipping flat", flat, 0, Totals.MAX_MINOR);
        Require.range("shipping freeFrom", freeFrom, 0, Totals.MAX_MINOR);
    }

    Money of(Money goods) {
        Money threshold = Money.ofMinor(goods.getCurrencyUnit(), freeFrom);
        return goods.isLessThan(threshold)
                ? Money.ofMinor(goods.getCurrencyUnit(), flat)
                : Money.zero(goods.getCurrencyUnit());
    }
}
