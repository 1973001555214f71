/// Carts on Postgres.
@NullMarked
package dev.stoa.postgres.cart;

import org.jspecify.annotations.NullMarked;
