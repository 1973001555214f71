/// Payments to give back, on Postgres.
@NullMarked
package dev.stoa.postgres.payment;

import org.jspecify.annotations.NullMarked;
