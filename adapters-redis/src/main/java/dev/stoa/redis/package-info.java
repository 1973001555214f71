/// The ports on Redis. [dev.stoa.redis.RedisAdapters] is the one way in; the rest serves it.
@NullMarked
package dev.stoa.redis;

import org.jspecify.annotations.NullMarked;
