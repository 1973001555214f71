/// The cache on Redis: sixteen parts, each with its entries and what was invalidated in one slot.
@NullMarked
package dev.stoa.redis.cache;

import org.jspecify.annotations.NullMarked;
