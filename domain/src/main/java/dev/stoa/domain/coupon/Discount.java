package dev.stoa.domain.coupon;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import org.joda.money.Money;

/// What a coupon takes off.
public sealed interface Discount {

    /// A share of what the covered lines cost, rounded down to the minor unit.
    ///
    /// @param percent 1 to 100
    record Percent(int percent) implements Discount {
        public Percent {
            Require.range("percent", percent, 1, 100);
        }
    }

    /// An amount, at most what the covered lines cost.
    record Fixed(Money amount) implements Discount {
        public Fixed {
            if (!amount.isPositive()) {
                throw new InvalidInputException("amount", "range", "a coupon's amount must be more than zero");
            }
        }
    }

    /// The shipping.
    record FreeShipping() implements Discount {}
}
