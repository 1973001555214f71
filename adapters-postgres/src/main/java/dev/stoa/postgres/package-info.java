/// The ports on Postgres. [dev.stoa.postgres.PostgresAdapters] is the one way in; the rest serves it.
@NullMarked
package dev.stoa.postgres;

import org.jspecify.annotations.NullMarked;
