/// Both sides of counting on Postgres.
@NullMarked
package dev.stoa.postgres.counter;

import org.jspecify.annotations.NullMarked;
