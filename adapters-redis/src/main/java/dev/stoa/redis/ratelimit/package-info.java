/// Rate limits on Redis.
@NullMarked
package dev.stoa.redis.ratelimit;

import org.jspecify.annotations.NullMarked;
