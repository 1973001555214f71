/// Carts in memory.
@NullMarked
package dev.stoa.inmemory.cart;

import org.jspecify.annotations.NullMarked;
