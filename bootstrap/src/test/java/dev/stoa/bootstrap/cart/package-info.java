/// Carts, tried on a running server.
@NullMarked
package dev.stoa.bootstrap.cart;

import org.jspecify.annotations.NullMarked;
