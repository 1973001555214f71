package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.sql.SQLException;
import java.util.Set;

/// What a statement's failure means: whether its work was done, was not, or may have been.
///
/// The codes are those of Postgres' appendix "PostgreSQL Error Codes".
final class Failures {

    /// Serialisation and deadlock: rolled back, and likely to do better at once.
    private static final Set<String> LOST = Set.of("40001", "40P01");

    /// The outcome is said to be unknown.
    private static final Set<String> UNKNOWN = Set.of("40003", "08007");

    /// Connections refused, starting or stopping: never begun.
    private static final Set<String> REFUSED = Set.of("08001", "08004", "57P03", "53300");

    /// Classes of what fails however often it is sent: values, constraints, syntax and names, programs, limits.
    private static final Set<String> FAULTS =
            Set.of("0A", "21", "22", "23", "24", "26", "2F", "34", "38", "39", "42", "44", "54", "P0");

    private Failures() {}

    /// What nobody can wait out is a fault of the shop and no outage.
    ///
    /// @param failure of a statement that was sent
    /// @return a [BackendException], or an [IllegalStateException] for a fault
    static RuntimeException translated(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (FAULTS.contains(group(state))) {
            return new IllegalStateException("Postgres cannot do a statement of the shop (" + state + ")", failure);
        }
        if (LOST.contains(state)) {
            return new BackendException(Kind.CONFLICT, "Postgres let another transaction win", failure);
        }
        if (REFUSED.contains(state)) {
            return new BackendException(Kind.UNAVAILABLE, "Postgres cannot be reached", failure);
        }
        if (UNKNOWN.contains(state) || group(state).equals("08") || state.isEmpty()) {
            return new BackendException(Kind.TIMEOUT, "Postgres did not answer; whether it acted is unknown", failure);
        }
        // A lock not to be had, a timeout, a full disk, a standby, an administrator: rolled back.
        return new BackendException(Kind.UNAVAILABLE, "Postgres refused a statement (" + state + ")", failure);
    }

    private static String group(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
