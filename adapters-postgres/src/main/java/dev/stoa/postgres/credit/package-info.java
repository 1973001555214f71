/// Credit ledgers on Postgres.
@NullMarked
package dev.stoa.postgres.credit;

import org.jspecify.annotations.NullMarked;
