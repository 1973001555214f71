package dev.stoa.domain.credit;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.CustomerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The credit ledgers of all customers, one balance per currency.
///
/// A balance is the sum of its entries and never below zero. All methods throw [dev.stoa.domain.BackendException]
/// when the backend is down.
public interface Credits {

    /// Writes one entry. Checking key and balance and writing are one atomic step: of N callers racing for the last
    /// penny one gets it, and of N callers with one key one entry comes into being.
    Posting post(CreditPosting posting);

    /// What the customer has; zero if they have no entries.
    Money balance(CustomerId customer, CurrencyUnit currency);

    /// The customer's entries, newest first.
    Page<CreditEntry> entries(CustomerId customer, PageRequest request);
}
