/// Rankings on Postgres.
@NullMarked
package dev.stoa.postgres.ranking;

import org.jspecify.annotations.NullMarked;
