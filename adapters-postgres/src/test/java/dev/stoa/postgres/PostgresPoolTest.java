package dev.stoa.postgres;

import dev.stoa.servers.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The connections are as the shop needs them, whatever the server's default.
class PostgresPoolTest {

    private static final String SERIALIZABLE = "&options=-c%20default_transaction_isolation%3Dserializable";

    @Test
    void everyStatementSeesWhatWasCommittedBeforeIt() throws SQLException {
        PostgresAddress address = new PostgresAddress(TestServers.postgres().apply("postgres") + SERIALIZABLE, "", "");
        try (PostgresPool pool = new PostgresPool(address, 1, () -> false);
                Lease lease = pool.open();
                Statement statement = lease.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW transaction_isolation")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("read committed");
        }
    }
}
