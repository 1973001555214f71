/// Turning carts into orders, and getting them paid.
@NullMarked
package dev.stoa.application.order;

import org.jspecify.annotations.NullMarked;
