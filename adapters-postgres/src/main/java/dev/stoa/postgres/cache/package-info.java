/// The cache on Postgres.
@NullMarked
package dev.stoa.postgres.cache;

import org.jspecify.annotations.NullMarked;
