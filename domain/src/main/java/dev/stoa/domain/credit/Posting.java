package dev.stoa.domain.credit;

import org.joda.money.Money;

/// What came of posting to a credit ledger.
public sealed interface Posting {

    /// Written, by this call or an earlier identical one.
    record Posted(CreditEntry entry) implements Posting {}

    /// The key belongs to an entry with another amount or reason. Nothing changed.
    record KeyReused(CreditEntry entry) implements Posting {}

    /// The balance is less than the debit. Nothing changed.
    record NotEnough(Money balance) implements Posting {}

    /// The balance would be more than [CreditPosting#MAX_MINOR]. Nothing changed.
    record TooMuch(Money balance) implements Posting {}
}
