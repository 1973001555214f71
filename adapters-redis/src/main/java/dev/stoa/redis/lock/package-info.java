/// Locks on Redis.
@NullMarked
package dev.stoa.redis.lock;

import org.jspecify.annotations.NullMarked;
