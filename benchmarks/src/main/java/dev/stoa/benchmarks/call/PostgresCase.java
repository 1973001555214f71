package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.postgres.PostgresAdapters;
import java.util.function.Function;

/// One kind of call of a port on Postgres.
///
/// @param call of any adapters of one database
record PostgresCase(String work, Function<PostgresAdapters, Work> call, Aim aim) {}
