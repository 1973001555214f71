package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.sql.SQLException;

/// What a statement's failure means: whether its work was done, was not, or may have been.
///
/// The codes are those of Postgres' appendix "PostgreSQL Error Codes".
final class Failures {

    private Failures() {}

    /// @param failure of a statement that was sent
    static BackendException translated(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            // Serialisation, deadlock, a lock not to be had, an object in use: rolled back.
            case "40001", "40P01", "55P03", "55006" ->
                new BackendException(Kind.CONFLICT, "Postgres let another transaction win", failure);
            // Connections refused, starting or stopping: never begun.
            case "08001", "08004", "57P03", "53300" ->
                new BackendException(Kind.UNAVAILABLE, "Postgres cannot be reached", failure);
            // Ended by an administrator or a crash of another process, cancelled by a timeout: rolled back.
            case "57P01", "57P02", "57014", "25P03", "25P04" ->
                new BackendException(Kind.UNAVAILABLE, "Postgres ended the statement", failure);
            default ->
                state.startsWith("08") || state.isEmpty()
                        ? new BackendException(
                                Kind.TIMEOUT, "Postgres did not answer; whether it acted is unknown", failure)
                        : new BackendException(
                                Kind.UNAVAILABLE, "Postgres refused a statement (" + state + ")", failure);
        };
    }
}
