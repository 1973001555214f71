package dev.stoa.domain.order;

import dev.stoa.domain.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a cart or an order costs. `total = subtotal - discount + shipping`, all in one currency, none below zero,
/// none above [#MAX_MINOR].
///
/// @param discount what coupons take off the goods; free shipping is no discount but no shipping
public record Totals(Money subtotal, Money discount, Money shipping, Money total) {

    /// The most minor units of one amount.
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    public Totals {
        for (Money each : List.of(subtotal, discount, shipping, total)) {
            if (each.isNegative() || each.getAmountMinor().compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
                throw new InvalidInputException("totals", "range", "an amount must be 0 to 10^15 minor units");
            }
        }
        if (!subtotal.minus(discount).plus(shipping).isEqual(total)) {
            throw new InvalidInputException("totals", "sum", "total must be subtotal - discount + shipping");
        }
    }

    public static Totals of(Money subtotal, Money discount, Money shipping) {
        return new Totals(subtotal, discount, shipping, subtotal.minus(discount).plus(shipping));
    }

    public static Totals zero(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return of(zero, zero, zero);
    }
}
