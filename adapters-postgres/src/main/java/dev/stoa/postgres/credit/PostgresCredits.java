package dev.stoa.postgres.credit;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.credit.Posting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.postgres.Places;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Credit ledgers on Postgres: an entry is written under the lock of its account's row.
public final class PostgresCredits implements Credits {

    private static final String POST =
            "SELECT outcome, currency, amount, balance, reason, at FROM credit_post(?, ?, ?, ?, ?, ?, ?)";
    private static final String BALANCE = "SELECT balance FROM credit_account WHERE customer = ? AND currency = ?";
    private static final String ENTRIES = """
            SELECT n, key, currency, amount, balance, reason, at FROM credit_entry WHERE customer = ? AND n < ?
            ORDER BY n DESC LIMIT ?
            """;

    private final Postgres postgres;

    public PostgresCredits(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Posting post(CreditPosting posting) {
        return postgres.one(
                POST,
                row -> outcome(posting, row),
                posting.customer().value(),
                posting.key().value(),
                posting.amount().getCurrencyUnit().getCode(),
                posting.amount().getAmountMinorLong(),
                posting.reason(),
                CreditPosting.MAX_MINOR,
                postgres.now());
    }

    private static Posting outcome(CreditPosting posting, Row row) throws SQLException {
        Money balance = Money.ofMinor(posting.amount().getCurrencyUnit(), row.number("balance"));
        return switch (row.text("outcome")) {
            case "NOT_ENOUGH" -> new Posting.NotEnough(balance);
            case "TOO_MUCH" -> new Posting.TooMuch(balance);
            default -> known(posting, entry(posting.customer(), posting.key(), row));
        };
    }

    private static Posting known(CreditPosting posting, CreditEntry entry) {
        return entry.amount().equals(posting.amount()) && entry.reason().equals(posting.reason())
                ? new Posting.Posted(entry)
                : new Posting.KeyReused(entry);
    }

    private static CreditEntry entry(CustomerId customer, CreditKey key, Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency"));
        return new CreditEntry(
                customer,
                key,
                Money.ofMinor(currency, row.number("amount")),
                Money.ofMinor(currency, row.number("balance")),
                row.text("reason"),
                row.instant("at"));
    }

    @Override
    public Money balance(CustomerId customer, CurrencyUnit currency) {
        long minor = postgres.first(BALANCE, row -> row.number("balance"), customer.value(), currency.getCode())
                .orElse(0L);
        return Money.ofMinor(currency, minor);
    }

    private record Placed(long place, CreditEntry entry) {}

    @Override
    public Page<CreditEntry> entries(CustomerId customer, PageRequest request) {
        List<Placed> found = postgres.all(
                ENTRIES,
                row -> new Placed(row.number("n"), entry(customer, new CreditKey(row.text("key")), row)),
                customer.value(),
                Places.after(request, Long.MAX_VALUE),
                request.limit() + 1);
        return Places.page(found, request, Placed::place).map(Placed::entry);
    }
}
