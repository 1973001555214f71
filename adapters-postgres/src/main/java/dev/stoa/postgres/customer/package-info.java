/// Customers on Postgres.
@NullMarked
package dev.stoa.postgres.customer;

import org.jspecify.annotations.NullMarked;
