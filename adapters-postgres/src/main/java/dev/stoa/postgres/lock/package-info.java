/// Locks on Postgres.
@NullMarked
package dev.stoa.postgres.lock;

import org.jspecify.annotations.NullMarked;
