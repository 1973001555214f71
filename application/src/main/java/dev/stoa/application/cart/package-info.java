/// Filling a cart and seeing what it costs now.
@NullMarked
package dev.stoa.application.cart;

import org.jspecify.annotations.NullMarked;
