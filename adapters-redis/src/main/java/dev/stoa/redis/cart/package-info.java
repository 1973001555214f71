/// Carts on Redis.
@NullMarked
package dev.stoa.redis.cart;

import org.jspecify.annotations.NullMarked;
