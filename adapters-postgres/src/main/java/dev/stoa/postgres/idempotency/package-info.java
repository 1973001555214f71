/// Idempotency keys on Postgres.
@NullMarked
package dev.stoa.postgres.idempotency;

import org.jspecify.annotations.NullMarked;
