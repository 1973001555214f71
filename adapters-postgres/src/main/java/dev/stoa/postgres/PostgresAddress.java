package dev.stoa.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// Where a database is and who asks for it.
///
/// @param url for JDBC, without user and password
public record PostgresAddress(String url, String user, String password) {

    /// One connection beside the pools, for what is done once.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    /// What keeps somebody from connecting, in words; nothing if all is well.
    public Optional<String> obstacle() {
        try (Connection connection = connect()) {
            return connection.isValid(1) ? Optional.empty() : Optional.of("the connection broke at once");
        } catch (SQLException e) {
            return Optional.of(words(e));
        }
    }

    /// The codes are those of Postgres' appendix "PostgreSQL Error Codes".
    private static String words(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "it refuses this user or password";
            case "3D000" -> "it has no such database";
            case "53300" -> "it has no connection left";
            case "57P03" -> "it is starting up";
            default -> state.startsWith("08") ? "nobody answers there" : "it says " + firstLine(failure);
        };
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /// Seconds; a server that is frozen or gone without a word is given up, where the driver would wait for ever.
    /// What the URL says of these wins.
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "stoa");
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    @Override
    public String toString() {
        return url;
    }
}
