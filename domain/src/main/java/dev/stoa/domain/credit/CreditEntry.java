package dev.stoa.domain.credit;

import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import org.joda.money.Money;

/// One line of a customer's credit ledger. Never changes, never goes away.
///
/// @param amount more than zero for a grant, less than zero for a debit
/// @param balance what the customer had after it, in the amount's currency
public record CreditEntry(CustomerId customer, CreditKey key, Money amount, Money balance, String reason, Instant at) {}
