package dev.stoa.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What one Postgres says of itself, to somebody who looks for what is wrong.
///
/// @param settings those of the server that decide over what is lost and how much it bears
/// @param shared whether two connections at once had one process of the server: something between pools by
/// transaction
/// @param encrypted whether this connection has TLS
/// @param powers what the asking user may do beyond the shop's tables, such as `superuser`
/// @param ahead how far the server's clock is ahead of this machine's
/// @param longest how long the oldest open transaction has been open
/// @param slow statements that take long on average, the slowest first; empty if nobody keeps track
/// @param pending steps of the schema that are still to be taken
public record PostgresFacts(
        Map<String, String> settings,
        boolean shared,
        boolean encrypted,
        List<String> powers,
        Duration ahead,
        Duration longest,
        List<String> slow,
        List<String> pending) {

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public int number(String name) {
        String value = setting(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
