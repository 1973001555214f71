/// Pending counts on Redis.
@NullMarked
package dev.stoa.redis.counter;

import org.jspecify.annotations.NullMarked;
