/// Rate limits on Postgres.
@NullMarked
package dev.stoa.postgres.ratelimit;

import org.jspecify.annotations.NullMarked;
