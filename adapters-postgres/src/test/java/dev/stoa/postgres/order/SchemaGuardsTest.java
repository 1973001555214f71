package dev.stoa.postgres.order;

import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.Wish;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.postgres.PostgresBackend;
import dev.stoa.postgres.PostgresMoney;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The second line of defence: were the adapters wrong, the schema itself would refuse.
class SchemaGuardsTest {

    @AutoClose
    private final PostgresBackend<MoneyPorts> backend = new PostgresBackend<>(PostgresMoney::ports);

    @BeforeEach
    void aShopWithOneOrder() {
        MoneyPorts ports = backend.port();
        ports.inventory().setOnHand(Wish.MUG, 5);
        ports.credits()
                .post(new CreditPosting(Wish.ANN, new CreditKey("gift"), Money.ofMinor(CurrencyUnit.GBP, 500), "gift"));
        ports.orders().place(Wish.mugs("o1", 2).placement());
        backend.sql("INSERT INTO coupon (code, products, categories, merchants, total_limit, stackable)"
                + " VALUES ('TEN', '{}', '{}', '{}', 1, true)");
        backend.sql("INSERT INTO coupon_use VALUES ('o1', 'TEN', 'ann')");
        backend.sql("INSERT INTO coupon_customer VALUES ('TEN', 'ann', 1, 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE stock SET on_hand = on_hand - 6",
                "UPDATE stock SET reserved = reserved - 3",
                "UPDATE stock_held SET quantity = 0",
                "UPDATE coupon SET used = 2",
                "UPDATE coupon SET used = -1",
                "UPDATE coupon_customer SET used = used + 1",
                "UPDATE credit_account SET balance = balance - 501",
                "UPDATE orders SET state = 'LOST'",
                "UPDATE orders SET state = 'PAID'",
                "UPDATE orders SET version = 2",
                "UPDATE orders SET credit = subtotal + 1",
                "UPDATE payment SET state = 'VOID_DUE'",
            })
    void noRowCanBreakItsInvariant(String sql) {
        assertRefused(sql, "23514");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO coupon_use VALUES ('o1', 'TEN', 'ann')",
                "INSERT INTO credit_entry (customer, key, currency, amount, balance, reason, at)"
                        + " SELECT customer, key, currency, amount, balance, reason, at FROM credit_entry",
                "INSERT INTO order_event (order_id, version) VALUES ('o1', 1)",
                "INSERT INTO payment SELECT order_id, key || '2', method, token, amount, state, changed_at FROM payment",
                "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": \"o2\", \"cart\": \"c2\"}')).* FROM orders o",
                "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": \"o2\", \"key\": \"k2\"}')).* FROM orders o",
            })
    void nothingHappensTwice(String sql) {
        assertRefused(sql, "23505");
    }

    private void assertRefused(String sql, String state) {
        assertThatThrownBy(() -> backend.sql(sql))
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.getSQLState())
                                .isEqualTo(state));
    }
}
