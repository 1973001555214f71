package dev.stoa.inmemory.credit;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// All credit ledgers. Guarded by the money path's lock.
public final class CreditBook {

    private record Account(CustomerId customer, CurrencyUnit currency) {}

    private record EntryId(CustomerId customer, CreditKey key) {}

    private final Map<Account, Money> balances = new HashMap<>();
    private final Map<EntryId, CreditEntry> byKey = new HashMap<>();
    private final Map<CustomerId, List<CreditEntry>> byCustomer = new HashMap<>();
    private final int capacity;

    public CreditBook(int capacity) {
        this.capacity = capacity;
    }

    public Money balance(CustomerId customer, CurrencyUnit currency) {
        return balances.getOrDefault(new Account(customer, currency), Money.zero(currency));
    }

    Optional<CreditEntry> find(CustomerId customer, CreditKey key) {
        return Optional.ofNullable(byKey.get(new EntryId(customer, key)));
    }

    /// The customer's entries, oldest first.
    List<CreditEntry> entries(CustomerId customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }

    /// Writes an entry whose key and balance were found to be right.
    public CreditEntry write(CreditPosting posting, Instant now) {
        CustomerId customer = posting.customer();
        Money balance = balance(customer, posting.amount().getCurrencyUnit()).plus(posting.amount());
        CreditEntry entry = new CreditEntry(customer, posting.key(), posting.amount(), balance, posting.reason(), now);
        balances.put(new Account(customer, posting.amount().getCurrencyUnit()), balance);
        byKey.put(new EntryId(customer, posting.key()), entry);
        byCustomer.computeIfAbsent(customer, key -> new ArrayList<>()).add(entry);
        return entry;
    }

    void ensureRoom() {
        if (byKey.size() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more credit entries in memory: %d kept".formatted(capacity));
        }
    }
}
