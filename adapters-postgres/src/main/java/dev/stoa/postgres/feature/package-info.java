/// Flags on Postgres.
@NullMarked
package dev.stoa.postgres.feature;

import org.jspecify.annotations.NullMarked;
