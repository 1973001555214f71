/// The cart.
@NullMarked
package dev.stoa.web.store.cart;

import org.jspecify.annotations.NullMarked;
