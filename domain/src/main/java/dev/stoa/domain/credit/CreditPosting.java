package dev.stoa.domain.credit;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.customer.CustomerId;
import java.math.BigDecimal;
import org.joda.money.Money;

/// What somebody wants to write into a customer's credit ledger.
///
/// @param amount more than zero to grant, less than zero to debit
public record CreditPosting(CustomerId customer, CreditKey key, Money amount, String reason) {

    /// The most that one entry moves and that one balance holds, in minor units.
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    public CreditPosting {
        Require.text("reason", reason, 1, 500);
        if (amount.isZero() || amount.getAmountMinor().abs().compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
            throw new InvalidInputException(
                    "amount", "range", "amount must not be zero, and at most 10^15 minor units");
        }
    }
}
