package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// How transactions end, and when they are tried anew.
class TransactionTest {

    private final PostgresDatabase database = PostgresDatabase.borrow();
    private final Postgres postgres =
            new PostgresAdapters(() -> Lease.of(database.connection()), Optional.empty(), new Random(1)).postgres();
    private int tries;

    @AfterEach
    void giveBack() {
        database.giveBack();
    }

    @Test
    void oneThatEndsInAnErrorChangesNothing() {
        assertThatThrownBy(() -> postgres.transaction(statements -> {
                    statements.change("INSERT INTO stock VALUES ('half', 1)");
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(postgres.<Long>one("SELECT count(*) AS n FROM stock", row -> row.number("n")))
                .isZero();
    }

    @Test
    void oneWhoseConnectionBreaksIsNotKnownToHaveEnded() {
        assertThat(failure("SELECT pg_terminate_backend(pg_backend_pid())")).isEqualTo(Kind.UNAVAILABLE);
        assertThat(postgres.change("INSERT INTO stock VALUES ('next', 1)")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void oneThatLostToAnotherIsTriedTwiceMore(String state) {
        assertThat(failing(state)).isEqualTo(Kind.CONFLICT);
        assertThat(tries).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "55P03, UNAVAILABLE",
        "55006, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "40003, TIMEOUT",
        "08006, TIMEOUT"
    })
    void oneThatFailsOtherwiseIsNotTriedAgain(String state, Kind kind) {
        assertThat(failing(state)).isEqualTo(kind);
        assertThat(tries).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23514", "42703", "54000", "0A000", "P0001"})
    void whatIsAFaultOfTheShopIsNotToldAsAnOutage(String state) {
        assertThatThrownBy(() -> postgres.transaction(throwing(state)))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(BackendException.class)
                .hasMessageContaining(state);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aLockNotToBeHadIsToldAfterOneWait() throws SQLException {
        postgres.change("INSERT INTO stock VALUES ('hot', 5)");
        try (Connection holder = database.connection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT FROM stock FOR UPDATE");
            assertThat(failure("SELECT set_config('lock_timeout', '50ms', true)", "SELECT stock_set('hot', 1, NULL)"))
                    .isEqualTo(Kind.UNAVAILABLE);
            assertThat(tries).isEqualTo(1);
            holder.rollback();
            holder.setAutoCommit(true);
        }
    }

    private Kind failing(String state) {
        return kind(throwing(state));
    }

    private Postgres.Work<Boolean> throwing(String state) {
        return statements -> {
            tries++;
            throw new SQLException("no", state);
        };
    }

    private Kind failure(String... statements) {
        return kind(open -> {
            tries++;
            for (String each : statements) {
                open.all(each, row -> row);
            }
            return true;
        });
    }

    private Kind kind(Postgres.Work<Boolean> work) {
        return catchThrowableOfType(BackendException.class, () -> postgres.transaction(work))
                .kind();
    }
}
