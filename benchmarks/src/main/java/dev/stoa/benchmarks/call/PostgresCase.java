package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.postgres.PostgresAdapters;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/// One kind of call of a port on Postgres.
///
/// @param call of any adapters of one database
/// @param plain what it stands beside if its statements cannot be run again, such as those that hand over receipts
record PostgresCase(CallRow row, Function<PostgresAdapters, Work> call, Optional<Function<DataSource, Work>> plain) {

    /// Beside the same statements.
    static PostgresCase likewise(String work, Function<PostgresAdapters, Work> call, Aim aim) {
        return new PostgresCase(CallRow.of(work, aim), call, Optional.empty());
    }
}
