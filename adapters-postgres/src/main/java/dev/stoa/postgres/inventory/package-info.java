/// Stock and reservations on Postgres.
@NullMarked
package dev.stoa.postgres.inventory;

import org.jspecify.annotations.NullMarked;
