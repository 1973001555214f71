package dev.stoa.inmemory.credit;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.credit.Posting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.Backwards;
import dev.stoa.inmemory.MoneyPath;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Credit ledgers in memory: a small view of the credit book.
public final class InMemoryCredits implements Credits {

    private final MoneyPath path;
    private final CreditBook book;

    public InMemoryCredits(MoneyPath path, CreditBook book) {
        this.path = path;
        this.book = book;
    }

    @Override
    public Posting post(CreditPosting posting) {
        return path.run(now -> post(posting, now));
    }

    private Posting post(CreditPosting posting, Instant now) {
        Optional<CreditEntry> known = book.find(posting.customer(), posting.key());
        if (known.isPresent()) {
            CreditEntry entry = known.get();
            return entry.amount().equals(posting.amount()) && entry.reason().equals(posting.reason())
                    ? new Posting.Posted(entry)
                    : new Posting.KeyReused(entry);
        }
        Money balance = book.balance(posting.customer(), posting.amount().getCurrencyUnit());
        Money after = balance.plus(posting.amount());
        if (after.isNegative()) {
            return new Posting.NotEnough(balance);
        }
        if (after.getAmountMinorLong() > CreditPosting.MAX_MINOR) {
            return new Posting.TooMuch(balance);
        }
        book.ensureRoom();
        return new Posting.Posted(book.write(posting, now));
    }

    @Override
    public Money balance(CustomerId customer, CurrencyUnit currency) {
        return path.run(now -> book.balance(customer, currency));
    }

    @Override
    public Page<CreditEntry> entries(CustomerId customer, PageRequest request) {
        return path.run(now -> Backwards.page(book.entries(customer), request));
    }
}
