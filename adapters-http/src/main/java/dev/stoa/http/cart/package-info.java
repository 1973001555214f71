/// The routes of carts.
@NullMarked
package dev.stoa.http.cart;

import org.jspecify.annotations.NullMarked;
