package dev.stoa.bootstrap;

import dev.stoa.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The real servers of this build, each shop with a database and a key prefix of its own.
public final class Stores {

    private Stores() {}

    /// Settings of a shop that nobody used before, for any profile.
    public static Map<String, Object> fresh() {
        return Map.of(
                "stoa.redis-url",
                TestServers.redis().toString(),
                "stoa.redis-prefix",
                "shop-" + UUID.randomUUID(),
                "stoa.postgres-url",
                database(),
                "stoa.postgres-pool",
                4);
    }

    /// Settings of a fresh shop of one profile.
    public static Map<String, Object> of(String profile) {
        if (profile.equals("inmemory")) {
            return Map.of();
        }
        Map<String, Object> settings = new HashMap<>(fresh());
        settings.put("stoa.profile", profile);
        return settings;
    }

    /// An empty database of the shared Postgres.
    ///
    /// @return its JDBC URL
    public static String database() {
        String name = "shop_" + UUID.randomUUID().toString().replace("-", "");
        TestServers.dropAtExit(name);
        try (Connection connection =
                        DriverManager.getConnection(TestServers.postgres().apply("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for a shop could be made", e);
        }
        return TestServers.postgres().apply(name);
    }
}
