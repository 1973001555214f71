package dev.stoa.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LaneTest {

    /// A pool that makes no connection, and whose callers may be interrupted meanwhile.
    private static Lane lane(BooleanSupplier interrupts) {
        HikariDataSource pool = new HikariDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (interrupts.getAsBoolean()) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("no connection");
            }
        };
        pool.setPoolName("requests");
        pool.setMaximumPoolSize(1);
        return new Lane(pool);
    }

    @Test
    void onceNoConnectionCanBeMadeCallersAreRefusedAtOnce() {
        try (Lane lane = lane(() -> false)) {
            assertThatThrownBy(lane::open).hasMessage("no connection");
            assertThatThrownBy(lane::open).hasMessageContaining("is away");
        }
    }

    @Test
    void aThreadThatIsInterruptedSaysNothingOfTheServer() {
        try (Lane lane = lane(() -> true)) {
            for (int n = 0; n < 2; n++) {
                assertThatThrownBy(lane::open).hasMessage("no connection");
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
