/// Visitors, active users and who is here, on Postgres.
@NullMarked
package dev.stoa.postgres.audience;

import org.jspecify.annotations.NullMarked;
