package dev.stoa.postgres.payment;

import dev.stoa.domain.Require;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.domain.payment.PaymentState;
import dev.stoa.domain.payment.Payments;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Payments to give back, on Postgres.
public final class PostgresPayments implements Payments {

    private static final String DUE = """
            SELECT p.key, p.method, p.token, p.amount, o.currency, p.state, p.changed_at
            FROM payment p JOIN orders o ON o.id = p.order_id WHERE p.due IS NOT NULL ORDER BY p.due LIMIT ?
            """;

    private static final String GIVEN_BACK = """
            UPDATE payment SET state = CASE state WHEN 'VOID_DUE' THEN 'VOIDED' ELSE 'REFUNDED' END, due = NULL,
              changed_at = at_time(?)
            WHERE key = ? AND due IS NOT NULL
            """;

    private final Postgres postgres;

    public PostgresPayments(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public List<Payment> due(int limit) {
        Require.range("limit", limit, 1, 1_000);
        return postgres.all(DUE, PostgresPayments::payment, limit);
    }

    private static Payment payment(Row row) throws SQLException {
        return new Payment(
                new PaymentKey(row.text("key")),
                new PaymentMethod(row.text("method"), row.text("token")),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("amount")),
                PaymentState.valueOf(row.text("state")),
                row.instant("changed_at"));
    }

    @Override
    public boolean givenBack(PaymentKey key) {
        return postgres.change(GIVEN_BACK, postgres.now(), key.value()) == 1;
    }
}
