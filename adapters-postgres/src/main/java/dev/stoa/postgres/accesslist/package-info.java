/// Access rules on Postgres.
@NullMarked
package dev.stoa.postgres.accesslist;

import org.jspecify.annotations.NullMarked;
